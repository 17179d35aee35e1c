namespace AssistantBot.Documents.Papers.Charts;

/// <summary>Horizontal bars, to be drawn in a document or on a sheet.</summary>
/// <param name="Title">Shown above the bars; null where a caption stands beside them.</param>
/// <param name="Labels">Where the labels stand.</param>
/// <param name="Values">Where the values stand.</param>
/// <param name="Bars">In reading order.</param>
/// <param name="Format">Number format of the values, such as <c>£#,##0.00</c>; null where each bar says for itself how its value reads.</param>
internal sealed record BarChart(string? Title, string Labels, string Values, IReadOnlyList<Bar> Bars, string? Format)
{
    /// <summary>What somebody who does not see the chart is told.</summary>
    public static string Describe(string title, IEnumerable<Bar> bars)
    {
        const int longestDescription = 1500;
        return InertText.Shorten(InertText.OneLine($"Bar chart. {title}. {string.Join("; ", bars.Select(bar => $"{bar.Label}: {bar.Shown}"))}."), longestDescription);
    }
}

/// <param name="Shown">The value as people read it.</param>
internal sealed record Bar(string Label, decimal Value, string Shown);
