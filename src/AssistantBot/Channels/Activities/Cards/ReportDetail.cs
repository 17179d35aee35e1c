namespace AssistantBot.Channels.Activities.Cards;

/// <summary>How much of a report a card shows.</summary>
/// <param name="Rows">Rows of each table, and bars of each chart.</param>
/// <param name="Lines">Lines of each section.</param>
/// <param name="Sources">Places in the list at the end.</param>
/// <param name="HasFallbacks">Whether tables bring a text along, for clients that draw none.</param>
internal sealed record ReportDetail(int Rows, int Lines, int Sources, bool HasFallbacks)
{
    /// <summary>Each leaves out more than the one before; the first leaves out nothing.</summary>
    public static IReadOnlyList<ReportDetail> FromMostToLeast { get; } =
    [
        new(int.MaxValue, int.MaxValue, int.MaxValue, true),
        new(int.MaxValue, int.MaxValue, int.MaxValue, false),
        new(20, int.MaxValue, int.MaxValue, false),
        new(10, 20, 20, false),
        new(5, 10, 10, false),
        new(3, 4, 5, false),
        new(0, 2, 5, false),
    ];
}
