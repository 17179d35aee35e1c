using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.DeliveryRoute;

/// <summary>What the answers do to the routes. An answer closes a route, speaks for it or against it, or leaves it alone; nothing is weighed.</summary>
internal sealed class RouteChoice(RouteTables tables, FormAnswers answers)
{
    /// <summary>Routes that no answer closes, in the table's order.</summary>
    public IReadOnlyList<Route> Open => [.. tables.Routes.Where(route => ClosedBy(route.Ref) is null)];

    public IReadOnlyList<Route> Closed => [.. tables.Routes.Where(route => ClosedBy(route.Ref) is not null)];

    /// <summary>The first answer that closes a route, or null while it is open.</summary>
    public RouteEffect? ClosedBy(string route) => Effects(RouteEffect.Closes).FirstOrDefault(effect => effect.Routes.Contains(route));

    /// <summary>The answers that speak for a route, or against it.</summary>
    public IReadOnlyList<RouteEffect> On(string route, string kind) => [.. Effects(kind).Where(effect => effect.Routes.Contains(route))];

    /// <summary>Whether a question can still change anything: it bears on a route that the answers to the questions before it leave open.</summary>
    public bool Matters(RouteQuestion question)
    {
        var before = tables.Questions.TakeWhile(other => other != question).Select(other => other.Ref).ToList();
        var closed = Effects(RouteEffect.Closes).Where(effect => before.Contains(effect.Question)).SelectMany(effect => effect.Routes).ToHashSet();
        return tables.Effects.Where(effect => effect.Question == question.Ref).SelectMany(effect => effect.Routes).Any(route => !closed.Contains(route));
    }

    private IEnumerable<RouteEffect> Effects(string kind) => tables.Effects.Where(effect => effect.Kind == kind && answers[effect.Question] == effect.Answer);
}
