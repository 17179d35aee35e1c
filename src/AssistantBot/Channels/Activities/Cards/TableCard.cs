using System.Text.Json.Nodes;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A report's table on a card: drawn as one where it is narrow enough, else a row below the other.</summary>
internal static class TableCard
{
    public static IEnumerable<JsonNode> Write(ReportTable table, Report report, ReportDetail detail)
    {
        yield return AdaptiveCard.Strong(table.Title);
        var rows = table.Rows.Count <= detail.Rows ? table.Rows : [.. table.Rows.Where(row => !row.IsTotal).Take(detail.Rows), .. table.Rows.Where(row => row.IsTotal)];
        if (TableWidths.Of(table) is { } widths) yield return Grid(table, widths, rows, report, detail);
        else foreach (var element in rows.SelectMany(row => Stack(table, row, report, detail))) yield return element;
        if (rows.Count < table.Rows.Count) yield return AdaptiveCard.Subtle($"{rows.Count} of {table.Rows.Count} rows; the whole table is in the Word paper.");
    }

    /// <summary>The first row is the header: that is so by itself, and the schema and the renderers spell its property differently.</summary>
    private static JsonObject Grid(ReportTable table, IReadOnlyList<int> widths, IReadOnlyList<ReportRow> rows, Report report, ReportDetail detail)
    {
        var grid = new JsonObject
        {
            ["type"] = "Table",
            ["columns"] = new JsonArray([.. table.Columns.Select((column, i) => Column(column, widths[i]))]),
            ["rows"] = new JsonArray([Row(table.Columns.Select(column => AdaptiveCard.Strong(column.Title))), .. rows.Select(row => Row(Cells(row, report, detail)))]),
        };
        if (detail.HasFallbacks) grid["fallback"] = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray([.. rows.Select(row => AdaptiveCard.Text(Words(table, row, report, detail)))]) };
        return grid;
    }

    private static JsonObject Column(ReportColumn column, int width)
    {
        var written = new JsonObject { ["width"] = width };
        if (column.Kind != ColumnKind.Text) written["horizontalCellContentAlignment"] = "Right";
        return written;
    }

    private static JsonObject Row(IEnumerable<JsonNode> cells) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(cell) })]),
    };

    private static IEnumerable<JsonNode> Cells(ReportRow row, Report report, ReportDetail detail) =>
        row.Cells.Select((cell, i) => i == 0 ? Name(row, report, detail) : detail.Cut(cell.Text)).Select(text => row.IsTotal ? AdaptiveCard.Strong(text) : AdaptiveCard.Text(text));

    /// <summary>The row's name, and below it a line for each value.</summary>
    private static IEnumerable<JsonNode> Stack(ReportTable table, ReportRow row, Report report, ReportDetail detail)
    {
        yield return AdaptiveCard.Strong(Name(row, report, detail));
        var facts = AdaptiveCard.Facts(table.Columns.Zip(row.Cells).Skip(1).Select(cell => (cell.First.Title, detail.Cut(cell.Second.Text))));
        facts["spacing"] = "Small";
        yield return facts;
    }

    /// <summary>"East Lindsey: Population 140,000; Share £1,200.00".</summary>
    private static string Words(ReportTable table, ReportRow row, Report report, ReportDetail detail) =>
        $"{Name(row, report, detail)}: {string.Join("; ", table.Columns.Zip(row.Cells).Skip(1).Where(cell => cell.Second.Text.Length > 0).Select(cell => $"{cell.First.Title} {detail.Cut(cell.Second.Text)}"))}";

    /// <summary>The row's first cell with the numbers of its sources.</summary>
    private static string Name(ReportRow row, Report report, ReportDetail detail) => detail.Cut(row.Cells[0].Text) + ReportCardWriter.Marks(row.Sources, report);
}
