using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>Heights of rows, in points: not every program finds room by itself for words that wrap.</summary>
internal static class RowHeights
{
    private const double Line = 13.5;
    private const double TitleLine = 24;

    // The tallest row that a spreadsheet can have.
    private const double Tallest = 409;

    /// <summary>The height that a row's words need, or null where one line will do.</summary>
    public static double? Of(IReadOnlyList<SheetCell> row, IReadOnlyList<double> widths)
    {
        if (row.Any(cell => cell.Style == CellStyle.Title)) return TitleLine;
        var lines = row.Select((cell, column) => Wraps(cell) ? Lines(cell.Text, widths[column]) : 1).DefaultIfEmpty(1).Max();
        return lines > 1 ? Math.Min(Tallest, lines * Line) : null;
    }

    private static bool Wraps(SheetCell cell) => cell.Style is CellStyle.Wrapped or CellStyle.Header or CellStyle.Total;

    // A letter is narrower than the digits that widths count, which makes up for lines that words do not fill.
    private static int Lines(string text, double width) =>
        text.ReplaceLineEndings("\n").Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / (width - 1))));
}
