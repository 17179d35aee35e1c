using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>How wide the columns of a table are, so that no word and no figure is broken in two.</summary>
internal static class TableWidths
{
    // Inside a card of 400 pixels, the narrowest that Teams shows on a desk.
    private const int Room = 366;
    private const int Character = 8;
    private const int Padding = 16;

    // A column is not made wider for more text than this; it wraps.
    private const int MostExtra = 40;

    /// <summary>The width of each column in pixels of a narrow chat, as its weight among the others; null where the table does not fit into one.</summary>
    public static IReadOnlyList<int>? Of(ReportTable table)
    {
        var texts = table.Columns.Select((column, i) => table.Rows.Select(row => row.Cells[i].Text).Append(column.Title).ToList()).ToList();
        var least = texts.Select(column => (column.Max(LongestWord) * Character) + Padding).ToList();
        var left = Room - least.Sum();
        if (left < 0) return null;
        var extra = texts.Select(column => Math.Min(column.Max(text => text.Length), MostExtra)).ToList();
        return [.. least.Zip(extra, (width, more) => width + (left * more / Math.Max(1, extra.Sum())))];
    }

    private static int LongestWord(string text) => text.Split(' ', '-', '/').Max(word => word.Length);
}
