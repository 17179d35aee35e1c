using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.DeliveryRoute;

/// <summary>What the delivery route takes from the corpus: the routes, what each requires, the questions, and what each answer does.</summary>
internal sealed record RouteTables(IReadOnlyList<Route> Routes, IReadOnlyList<RouteQuestion> Questions, IReadOnlyList<RouteEffect> Effects)
{
    private const string Document = "paths/delivery-routes";

    /// <exception cref="ToolkitException">A table is missing or malformed, or names a route, question or answer that the others do not have.</exception>
    public static RouteTables Read(IToolkit toolkit)
    {
        var routes = ReadRoutes(toolkit.TableUnder(Document, "The routes"), toolkit.TableUnder(Document, "What each route requires"));
        var questions = ReadQuestions(toolkit.TableUnder(Document, "Questions about the route"));
        return new RouteTables(routes, questions, ReadEffects(toolkit.TableUnder(Document, "What each answer does"), routes, questions));
    }

    private static List<Route> ReadRoutes(ToolkitTable table, ToolkitTable requirements)
    {
        var refs = Refs(table);
        var required = requirements.Rows
            .Select(row => (Route: requirements.OneOf(row, "Route", refs), Line: new Requirement(requirements.Words(row, "What it requires"), requirements.Places(row, "Read"))))
            .ToLookup(row => row.Route, row => row.Line);
        return [.. table.Rows.Select(row => new Route(
            table.Words(row, "Ref"), table.Words(row, "Route"), table.Words(row, "In short"), Agreement(table, row),
            table.Places(row, "Read"), row.Cells[table.Column("Learn from")], [.. required[table.Words(row, "Ref")]]))];
    }

    private static string Agreement(ToolkitTable table, ToolkitRow row) => row.Cells[table.Column("Agreement")].Text is var text && RouteAgreement.All.Contains(text)
        ? text
        : throw table.Fault(row, $"\"{text}\" is no agreement; write {RouteAgreement.InHouse}, {RouteAgreement.External} or nothing");

    private static List<RouteQuestion> ReadQuestions(ToolkitTable table)
    {
        Refs(table);
        return [.. table.Rows.Select(row => new RouteQuestion(
            table.Words(row, "Ref"), table.Words(row, "Label"), table.Words(row, "Question"), [.. table.List(row, "Answers", ';').Select(RouteAnswer.Read)], table.Places(row, "Read")))];
    }

    private static List<RouteEffect> ReadEffects(ToolkitTable table, List<Route> routes, List<RouteQuestion> questions)
    {
        var (routeRefs, questionRefs) = (routes.Select(route => route.Ref).ToList(), questions.Select(question => question.Ref).ToList());
        var effects = new List<RouteEffect>();
        foreach (var row in table.SomeRows())
        {
            var question = questions.Single(question => question.Ref == table.OneOf(row, "Question", questionRefs));
            var named = table.List(row, "Routes", ';');
            if (named.FirstOrDefault(name => !routeRefs.Contains(name)) is { } unknown)
                throw table.Fault(row, $"\"{unknown}\" is no route; write some of: {string.Join("; ", routeRefs)}");
            effects.Add(new RouteEffect(
                question.Ref, table.OneOf(row, "Answer", [.. question.Answers.Select(answer => answer.Text)]), table.OneOf(row, "Effect", RouteEffect.Kinds), named, table.Words(row, "Because"), table.Places(row, "Read")));
        }

        return effects;
    }

    /// <summary>The values of the column Ref, each of which must stand once.</summary>
    private static List<string> Refs(ToolkitTable table)
    {
        var refs = new List<string>();
        foreach (var row in table.SomeRows())
        {
            var name = table.Words(row, "Ref");
            if (refs.Contains(name)) throw table.Fault(row, $"Ref \"{name}\" stands here a second time; give each row its own");
            refs.Add(name);
        }

        return refs;
    }
}

/// <param name="Ref">Its key, such as <c>lead</c>.</param>
/// <param name="Name">What it does, as words that follow "to".</param>
/// <param name="Agreement">The paper that binds the councils, or empty where the toolkits name none.</param>
/// <param name="LearnFrom">Cases that took it, by name; may be empty.</param>
internal sealed record Route(
    string Ref, string Name, string InShort, string Agreement, IReadOnlyList<Citation> Read, ToolkitCell LearnFrom, IReadOnlyList<Requirement> Requires);

internal sealed record Requirement(string Text, IReadOnlyList<Citation> Read);

/// <param name="Answers">Yes and no, or what can be chosen.</param>
internal sealed record RouteQuestion(string Ref, string Label, string Text, IReadOnlyList<RouteAnswer> Answers, IReadOnlyList<Citation> Read);

/// <param name="Words">Other words for it.</param>
internal sealed record RouteAnswer(string Text, IReadOnlyList<string> Words)
{
    /// <summary>An answer as the table writes it: <c>own staff (in-house, staff)</c>.</summary>
    public static RouteAnswer Read(string cell)
    {
        var parts = cell.Split('(', 2, StringSplitOptions.TrimEntries);
        return new RouteAnswer(parts[0], parts.Length == 1 ? [] : parts[1].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>What one answer does to some routes.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Routes">Keys of the routes.</param>
/// <param name="Because">The reason, as words that follow "because".</param>
internal sealed record RouteEffect(string Question, string Answer, string Kind, IReadOnlyList<string> Routes, string Because, IReadOnlyList<Citation> Read)
{
    public const string Closes = "closes";
    public const string SpeaksFor = "speaks for";
    public const string SpeaksAgainst = "speaks against";

    public static IReadOnlyList<string> Kinds { get; } = [Closes, SpeaksFor, SpeaksAgainst];
}
