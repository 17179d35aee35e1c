using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.DeliveryRoute;

/// <summary>The questions of the corpus's table; a question that can change nothing any more is not asked.</summary>
internal static class RouteForm
{
    public const string Service = "service";
    public const string Chosen = "chosen";

    /// <summary>What is answered where nothing is decided.</summary>
    public const string Undecided = "undecided";

    /// <param name="place">Where it is said that delivery must be decided.</param>
    public static Form Create(RouteTables tables, Citation place) => new(
        "A few questions that close routes or speak for them; answer not sure where nothing is decided.",
        [
            new TextField(Service, "Service", "Which service is it about?", "How a shared service is delivered is decided for each service.", place, 120) { Carries = CarriedWords.Service, Example = "street lighting" },
            .. tables.Questions.Select(question => Ask(tables, question)),
            new ChoiceField(
                Chosen, "Chosen route", "Which route do you choose?", "The principles of delivery need agreeing early, because they inform the business case.", place,
                [.. tables.Routes.Select(route => new Choice(route.Ref, Upper(route.Name)))])
            {
                Presence = Presence.OnRequest,
            },
        ]);

    private static Field Ask(RouteTables tables, RouteQuestion question)
    {
        var help = $"The answer closes some routes or speaks for them. To read: {string.Join("; ", question.Read.Select(read => read.Quote))}.";
        Field field = question.Answers.Select(answer => answer.Text).SequenceEqual([YesNoField.Yes, YesNoField.No])
            ? new YesNoField(question.Ref, Upper(question.Label), question.Text, help, question.Read[0])
            : new ChoiceField(question.Ref, Upper(question.Label), question.Text, help, question.Read[0], [.. question.Answers.Select(answer => new Choice(answer.Text, Upper(answer.Text)) { Words = answer.Words }), new Choice(Undecided, "Not decided") { Words = ["not sure", "unsure", "don't know", "open", "no idea"] }]);
        return field with { When = answers => new RouteChoice(tables, answers).Matters(question) };
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
