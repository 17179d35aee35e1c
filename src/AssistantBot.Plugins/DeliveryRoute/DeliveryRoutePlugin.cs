using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.DeliveryRoute;

/// <summary>Which ways of delivering a shared service stay open, what each requires, and which cases took it (HMEP 3.4-3.13, the LG Group guide's models).</summary>
/// <param name="place">HMEP 3.11: delivery is to be decided.</param>
internal sealed class DeliveryRoutePlugin(RouteTables tables, Citation place) : IPlugin
{
    public string Name => "delivery-route";

    public string Title => "Delivery route";

    public string Purpose => "Which ways of delivering a shared service stay open, what each requires and who took it.";

    public IReadOnlyList<string> Invitations { get; } =
    [
        "delivery route", "delivery routes", "route finder", "find a route", "find the route", "find our route", "delivery model finder", "delivery options check", "choose a route", "choose a delivery route",
        "choose a delivery model", "pick a delivery model", "in-house or external", "in house or external", "in-house or outsource", "in house or outsource", "which route",
    ];

    public Form Form { get; } = RouteForm.Create(tables, place);

    public IReadOnlyList<FormProblem> Check(FormAnswers answers) =>
        answers[RouteForm.Chosen] is { } chosen && new RouteChoice(tables, answers).ClosedBy(chosen) is { } closed
            ? [new FormProblem(RouteForm.Chosen, $"The route \"{Named(chosen).Name}\" is closed, because {closed.Because}. Choose another, or change your answer on {Label(closed.Question)}.")]
            : [];

    public Report Evaluate(FormAnswers answers)
    {
        var choice = new RouteChoice(tables, answers);
        var chosen = answers[RouteForm.Chosen] is { } picked ? Named(picked) : choice.Open is [var only] ? only : null;
        var sections = choice.Open.Select(route => Section(route, choice)).ToList();
        if (choice.Closed.Count > 0) sections.Add(new ReportSection("Closed by your answers", [.. choice.Closed.Select(route => Closed(route, choice))]));
        if (Undecided(answers, choice).ToList() is { Count: > 0 } undecided) sections.Add(new ReportSection("Not decided yet", undecided));
        sections.Add(new ReportSection("How this was found", [new ReportLine("Each answer closes routes, speaks for them or speaks against them, as the lines above say. Nothing is weighed, and the order is no ranking."), new ReportLine("Delivery, governance and cost sharing need agreeing in principle, because they inform the business case.", place)]));
        return new Report(Title, Headline(choice, chosen), sections, Data(choice, chosen))
        {
            About = answers[RouteForm.Service] ?? "",
            Next = chosen is null ? ["What are the three models of sharing?", "Start the business case outline"] : ["Start the agreement outline", "Start the business case outline"],
            Carried = Carried(chosen),
        };
    }

    private ReportLine Headline(RouteChoice choice, Route? chosen) => chosen is null
        ? new ReportLine(choice.Open.Count == 0
            ? "Your answers close every route. Change one of them; the lines below say which answer closes what."
            : $"{choice.Open.Count} of {tables.Routes.Count} routes stay open: {string.Join("; ", choice.Open.Select(route => route.Name))}.", place)
        : new ReportLine($"The route is to {chosen.Name}{(choice.Open.Count == 1 ? "; no other stays open" : $", of {choice.Open.Count} that stay open")}.", chosen.Read);

    private static ReportSection Section(Route route, RouteChoice choice)
    {
        var lines = new List<ReportLine> { new(route.InShort, route.Read) };
        lines.AddRange(choice.On(route.Ref, RouteEffect.SpeaksFor).Select(effect => new ReportLine($"For it speaks that {effect.Because}.", effect.Read)));
        lines.AddRange(choice.On(route.Ref, RouteEffect.SpeaksAgainst).Select(effect => new ReportLine($"Against it speaks that {effect.Because}.", effect.Read)));
        lines.AddRange(route.Requires.Select(required => new ReportLine($"Required: {char.ToLowerInvariant(required.Text[0])}{required.Text[1..]}", required.Read)));
        lines.Add(route.LearnFrom.Links.Count > 0
            ? new ReportLine($"Cases: {route.LearnFrom.Text}.", route.LearnFrom.Links)
            : new ReportLine("The toolkits tell of no case that took this route."));
        return new ReportSection($"Open: {route.Name}", lines);
    }

    private static ReportLine Closed(Route route, RouteChoice choice) => choice.ClosedBy(route.Ref) is { } closed
        ? new ReportLine($"To {route.Name}: closed, because {closed.Because}.", closed.Read)
        : throw new InvalidOperationException($"{route.Ref} is open");

    private IEnumerable<ReportLine> Undecided(FormAnswers answers, RouteChoice choice) => tables.Questions
        .Where(question => answers[question.Ref] is (null or YesNoField.Unsure or RouteForm.Undecided) && choice.Matters(question))
        .Select(question => new ReportLine(question.Text, question.Read));

    private static Dictionary<string, string> Carried(Route? chosen)
    {
        var carried = new Dictionary<string, string>();
        if (chosen is null) return carried;
        carried[CarriedWords.Route] = chosen.Name;
        if (chosen.Agreement == RouteAgreement.InHouse) carried[CarriedWords.Delivery] = CarriedWords.InHouse;
        if (chosen.Agreement == RouteAgreement.External) carried[CarriedWords.Delivery] = CarriedWords.External;
        return carried;
    }

    private static JsonObject Data(RouteChoice choice, Route? chosen) => new()
    {
        ["open"] = new JsonArray([.. choice.Open.Select(route => JsonValue.Create(route.Ref))]),
        ["closed"] = new JsonArray([.. choice.Closed.Select(route => new JsonObject { ["route"] = route.Ref, ["because"] = choice.ClosedBy(route.Ref)!.Because })]),
        ["chosen"] = chosen?.Ref,
    };

    private Route Named(string route) => tables.Routes.Single(other => other.Ref == route);

    private string Label(string question) => tables.Questions.Single(other => other.Ref == question).Label;
}
