using System.Globalization;
using AngleSharp.Dom;

namespace AssistantBot.Documents.Import.Markup;

/// <summary>Reads a table of a page.</summary>
internal static class HtmlTable
{
    public static void Take(IElement table, ContentBuilder content, ImportLimits limits, Func<IElement, string> words)
    {
        var cells = new SpanningCells(limits);
        var rows = table.QuerySelectorAll("tr").Take(limits.Rows + 2).ToList();
        foreach (var row in rows)
        {
            cells.StartRow();
            foreach (var cell in row.Children.Where(child => child.TagName is "TD" or "TH"))
                cells.Cell(words(cell), Span(cell, "colspan"), Math.Min(Span(cell, "rowspan"), rows.Count), IsHeader(row));
        }

        var headers = rows.TakeWhile(IsHeader).Count();
        content.Table(cells.Rows, headers > 0 || table.QuerySelector("th") is not null ? headers : 1, table.QuerySelector("caption") is { } caption ? words(caption) : null);
    }

    /// <summary>True in a table's head, and for a row of header cells, among which empty ones may stand.</summary>
    private static bool IsHeader(IElement row) =>
        row.ParentElement?.TagName == "THEAD"
        || (row.Children.Any(cell => cell.TagName == "TH") && row.Children.All(cell => cell.TagName == "TH" || cell.TextContent.AsSpan().Trim().Length == 0));

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Max(1, span) : 1;
}
