using System.Globalization;
using System.Text;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers;

/// <summary>
/// The tables of a report as comma-separated values (RFC 4180, UTF-8 with a byte order mark, by which Excel knows the encoding).
/// A report with one table gives that table alone, so that other programs read it without more ado; with several they stand one after
/// another, each below its title and parted by an empty line; with none, its statements are the table. Rows that cite sources name them
/// in a last column, "Sources"; there is no list at the end, which would not fit the columns. Money, numbers and percentages are plain
/// digits with a full stop, and the column's title names the unit. Words that a spreadsheet would take for a formula begin with an apostrophe.
/// </summary>
internal sealed class CsvPaper : IPaperWriter
{
    public PaperFormat Format => PaperFormat.Csv;

    public string Extension => ".csv";

    public string ContentType => "text/csv; charset=utf-8";

    public void Write(PaperContent content, Stream stream)
    {
        using var writer = new StreamWriter(stream, Encoding.UTF8, leaveOpen: true) { NewLine = "\r\n" };
        var tables = content.Report.Sections.Select(section => section.Table).OfType<ReportTable>().ToList();
        if (tables.Count == 0) tables = [Statements(content.Report)];
        foreach (var table in tables)
        {
            if (table != tables[0]) writer.WriteLine();
            if (tables.Count > 1) writer.WriteLine(CsvText.Row([CsvText.Defuse(table.Title)]));
            WriteTable(writer, table, content);
        }
    }

    private static ReportTable Statements(Report report) => new(report.Title, [new("Heading"), new("Statement")],
    [
        new ReportRow(["Outcome", report.Headline.Text], report.Headline.Sources),
        .. report.Sections.SelectMany(section => section.Lines.Select(line => new ReportRow([section.Heading, line.Text], line.Sources))),
    ]);

    private static void WriteTable(StreamWriter writer, ReportTable table, PaperContent content)
    {
        var cites = table.Rows.Any(row => row.Sources.Count > 0);
        writer.WriteLine(CsvText.Row([.. table.Columns.Select(Heading), .. cites ? ["Sources"] : Array.Empty<string>()]));
        foreach (var row in table.Rows)
        {
            var sources = string.Join("; ", row.Sources.Distinct().Select(source => content.Notes[content.Report.NumberOf(source) - 1].Place));
            writer.WriteLine(CsvText.Row([.. table.Columns.Zip(row.Cells, Value), .. cites ? [CsvText.Defuse(sources)] : Array.Empty<string>()]));
        }
    }

    private static string Heading(ReportColumn column) => CsvText.Defuse(column.Kind switch
    {
        ColumnKind.Money when !column.Title.Contains('£') => $"{column.Title} (£)",
        ColumnKind.Percent when !column.Title.Contains('%') => $"{column.Title} (%)",
        _ => column.Title,
    });

    private static string Value(ReportColumn column, ReportCell cell) => cell.Value is not { } value ? CsvText.Defuse(cell.Text) : column.Kind switch
    {
        ColumnKind.Money or ColumnKind.Percent => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.############################", CultureInfo.InvariantCulture),
    };
}
