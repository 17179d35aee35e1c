using System.Globalization;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>A report that brings no workbook of its own, as sheets of plain values.</summary>
internal static class PlainSheets
{
    /// <summary>A summary of what the report says in words, then a sheet for each table.</summary>
    public static IReadOnlyList<Sheet> Of(PaperContent content) =>
    [
        Summary(content),
        .. content.Report.Sections.Select(section => section.Table).OfType<ReportTable>().Select(table => Of(table, content.Report)),
    ];

    /// <summary>The places that the numbers on other sheets stand for.</summary>
    public static Sheet Sources(PaperContent content) => new("Sources",
    [
        Row(CellStyle.Header, "Number", "Place", "Source", "What it says"),
        .. content.Notes.Select(note => (IReadOnlyList<SheetCell>)
            [new SheetCell("", note.Number, Style: CellStyle.Number), Words(note.Place), Words(note.Work), Words($"{note.Standing}: {note.Text}")]),
    ]);

    private static Sheet Summary(PaperContent content)
    {
        var report = content.Report;
        string[] facts = [report.About, content.Council, content.Day, report.IsDraft ? PaperContent.DraftMark : ""];
        var head = facts.Where(fact => fact.Length > 0).Select(fact => (IReadOnlyList<SheetCell>)[fact]);
        return new Sheet("Summary",
        [
            [new SheetCell(report.Title, Style: CellStyle.Title)],
            .. head,
            [],
            Row(CellStyle.Header, "Heading", "Statement", "Sources"),
            Row(CellStyle.Wrapped, "Outcome", report.Headline.Text, Numbers(report.Headline.Sources, report)),
            .. report.Sections.SelectMany(section => section.Lines.Select(line => Row(CellStyle.Wrapped, section.Heading, line.Text, Numbers(line.Sources, report)))),
        ])
        {
            HeaderRows = 0,
        };
    }

    private static Sheet Of(ReportTable table, Report report)
    {
        var cites = table.Rows.Any(row => row.Sources.Count > 0);
        return new Sheet(table.Title,
        [
            [.. table.Columns.Select(column => new SheetCell(column.Title, Style: CellStyle.Header)), .. cites ? Row(CellStyle.Header, "Sources") : []],
            .. table.Rows.Select(row => (IReadOnlyList<SheetCell>)
                [.. table.Columns.Zip(row.Cells, (column, cell) => Cell(column.Kind, cell, row.IsTotal)), .. cites ? [Words(Numbers(row.Sources, report))] : Array.Empty<SheetCell>()]),
        ]);
    }

    private static SheetCell Cell(ColumnKind kind, ReportCell cell, bool isTotal) => (kind, cell.Value) switch
    {
        (_, null) => new SheetCell(cell.Text, Style: isTotal ? CellStyle.Total : CellStyle.Wrapped),
        (ColumnKind.Money, { } pounds) => new SheetCell("", pounds, Style: isTotal ? CellStyle.MoneyTotal : CellStyle.Money),
        (ColumnKind.Percent, { } percent) => new SheetCell("", percent / 100, Style: isTotal ? CellStyle.PercentTotal : CellStyle.Percent),
        (_, { } number) => new SheetCell("", number, Style: isTotal ? CellStyle.NumberTotal : CellStyle.Number),
    };

    private static string Numbers(IReadOnlyList<Citation> sources, Report report) =>
        string.Join(", ", sources.Distinct().Select(source => report.NumberOf(source).ToString(CultureInfo.InvariantCulture)));

    private static SheetCell Words(string text) => new(text, Style: CellStyle.Wrapped);

    private static IReadOnlyList<SheetCell> Row(CellStyle style, params string[] cells) => [.. cells.Select(cell => new SheetCell(cell, Style: style))];
}
