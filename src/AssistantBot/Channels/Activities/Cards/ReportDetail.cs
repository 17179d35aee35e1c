namespace AssistantBot.Channels.Activities.Cards;

/// <summary>How much of a report a card shows.</summary>
/// <param name="Rows">Rows of each table, and bars of each chart.</param>
/// <param name="Lines">Lines of each section.</param>
/// <param name="Sources">Places in the list at the end.</param>
/// <param name="HasFallbacks">Whether tables bring a text along, for clients that draw none.</param>
/// <param name="Characters">Of each cell and label, which hold what people typed; what is longer ends in an ellipsis.</param>
internal sealed record ReportDetail(int Rows, int Lines, int Sources, bool HasFallbacks, int Characters)
{
    /// <summary>The text, cut between words where it is too long.</summary>
    public string Cut(string text) => CardText.Cut(text, Characters);

    /// <summary>Each leaves out more than the one before; the first leaves out nothing but the ends of very long values. What fits no more is cut well below that, for nobody scrolls through it in a chat.</summary>
    public static IReadOnlyList<ReportDetail> FromMostToLeast { get; } =
    [
        new(int.MaxValue, int.MaxValue, int.MaxValue, true, 1_000),
        new(int.MaxValue, int.MaxValue, int.MaxValue, false, 1_000),
        new(10, 12, 12, false, 300),
        new(5, 8, 10, false, 300),
        new(3, 4, 5, false, 200),
        new(0, 2, 5, false, 200),
    ];
}
