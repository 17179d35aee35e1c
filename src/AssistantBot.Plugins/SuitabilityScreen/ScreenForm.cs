using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.SuitabilityScreen;

/// <summary>The service, the partner in mind, and the signs that bear on it; criteria are not asked but can be given.</summary>
internal static class ScreenForm
{
    public const string Service = "service";
    public const string Partner = "partner";
    private const string Open = "open";

    public static Form Create(ScreenTables tables) => new(
        "Short questions, yes, no or not sure: what speaks against sharing the service, and what for a public or a private partner.",
        [
            new TextField(Service, "Service", "Which service is it about?", "The toolkits speak of some services by name.", tables.Source, 120) { Carries = CarriedWords.Service, Example = "waste collection" },
            new ChoiceField(
                Partner, "Partner in mind", "Do you think of a public partner, of a private one, or is that open?",
                "The table has signs for each kind of partner; where you have one in mind, only its signs are asked.", tables.Source,
                [
                    new Choice(SignTable.Public, "A public partner") { Words = ["public partner", "public sector", "public body", "another council", "a council", "council", "neighbour", "nhs", "police"] },
                    new Choice(SignTable.Private, "A private partner") { Words = ["private partner", "private sector", "a firm", "firm", "a company", "company", "contractor"] },
                    new Choice(Open, "Open") { Words = ["not decided", "undecided", "either", "both", "not sure", "don't know", "that is open", "no idea"] },
                ]),
            .. tables.Signs.Select(Ask),
            .. tables.Criteria.Select(criterion => new YesNoField(criterion.Id, Upper(criterion.Label), criterion.Question, $"It is one of the criteria for the {criterion.Group}.", criterion.Read[0]) { Presence = Presence.OnRequest }),
        ]);

    /// <summary>Whether signs of that kind are asked: with one kind of partner in mind, those for the other are not.</summary>
    public static bool IsAsked(string speaks, FormAnswers answers) =>
        speaks == SignTable.Against || answers[Partner] is null or Open || answers[Partner] == speaks;

    private static YesNoField Ask(Sign sign) => new(
        sign.Id, Upper(sign.Label), sign.Question, $"{Meaning(sign.Speaks)} {sign.Cell}.", sign.Source)
    {
        When = answers => IsAsked(sign.Speaks, answers),
    };

    private static string Meaning(string speaks) => speaks switch
    {
        SignTable.Public => "A public sector partner is worth considering if the service area",
        SignTable.Private => "A private sector partner is worth considering if the service area",
        _ => "Sharing is probably unsuitable if",
    };

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
