using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>Widths of a sheet's columns, in characters.</summary>
internal static class ColumnWidths
{
    private const double Narrowest = 9;
    private const double WidestWords = 60;
    private const double WidestHeading = 18;

    // Room for the edges of a cell.
    private const double Edges = 3;

    /// <summary>Wide enough for every number whole; words that wrap get room for a sentence, and titles run on over the cells beside them.</summary>
    public static IReadOnlyList<double> Of(Sheet sheet)
    {
        var columns = sheet.Rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(0, columns).Select(column => sheet.Rows.Where(row => row.Count > column).Select(row => Width(row[column])).Append(Narrowest).Max())];
    }

    private static double Width(SheetCell cell) => cell.Style switch
    {
        CellStyle.Title => 0,
        CellStyle.Header => Math.Min(cell.Text.Length + Edges, WidestHeading),
        _ when cell.Value is not null => CellText.Of(cell).Length + Edges,
        _ => Math.Min(cell.Text.Length + Edges, WidestWords),
    };
}
