using System.Globalization;
using AssistantBot.Documents.Papers;
using AssistantBot.Documents.Papers.Excel;
using AssistantBot.Documents.Papers.Word;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Tests.Documents.Papers;

public sealed class OfficeTests : IDisposable
{
    // Every sheet into a file of its own, in UTF-8, with values instead of what is shown of them.
    private const string CsvOfEverySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [OfficeFact]
    public async Task Recalculated_by_LibreOffice_every_formula_comes_to_the_penny_that_we_computed()
    {
        var workbook = Samples.Live();
        var computed = workbook.Sheets[1];
        // What was computed is kept from LibreOffice: were it to show the stored values, they would all be 1.
        var stale = new Workbook([.. workbook.Sheets.Select(sheet => sheet with { Rows = [.. sheet.Rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Select(cell => cell.Formula is null || cell.Value is null ? cell : cell with { Value = 1 })])] })]);
        var files = await Office.ConvertAsync(Save(new ExcelPaper(), Samples.Apportionment() with { Workbook = stale }), CsvOfEverySheet, _folder.Path);
        var rows = await File.ReadAllLinesAsync(files.Single(file => file.EndsWith("-Shares.csv", StringComparison.Ordinal)));
        foreach (var (row, values) in computed.Rows.Skip(1).Zip(rows.Skip(1).Select(line => line.Split(','))))
        {
            foreach (var (cell, value) in row.Zip(values))
            {
                if (cell.Value is { } number) Assert.Equal(decimal.Round(number, 10), decimal.Round(Read(value.Trim('"')), 10));
                else Assert.Equal(cell.Text, value);
            }
        }
    }

    [OfficeFact]
    public async Task LibreOffice_reads_the_words_of_a_workbook_as_they_were_written()
    {
        string[] words = ["=1+1", "+44 20", "@SUM(A1)", "Code _x0041_ stays", "South & West"];
        var report = Samples.Brief("Share it.", new ReportSection("One", []) { Table = new ReportTable("Words", [new("Word")], [.. words.Select(word => new ReportRow(word))]) });
        var files = await Office.ConvertAsync(Save(new ExcelPaper(), report), CsvOfEverySheet, _folder.Path);
        var read = await File.ReadAllLinesAsync(files.Single(file => file.EndsWith("-Words.csv", StringComparison.Ordinal)));
        Assert.Equal<string>(["Word", .. words], read);
    }

    [OfficeFact]
    public async Task LibreOffice_reads_the_document_with_its_notes_and_makes_pages_of_it()
    {
        var report = Samples.Apportionment();
        var paper = Save(new WordPaper(), report);
        var text = await File.ReadAllTextAsync(Assert.Single(await Office.ConvertAsync(paper, "txt:Text (encoded):UTF8", _folder.Path)));
        Assert.Contains(report.Headline.Text, text, StringComparison.Ordinal);
        Assert.Contains("Table 1. Shares of the yearly cost", text, StringComparison.Ordinal);
        Assert.Contains("both ways are shown side by side.1,5", text, StringComparison.Ordinal);
        var pages = await Office.ConvertAsync(paper, "pdf", _folder.Path);
        Assert.True(new FileInfo(pages.Single(file => file.EndsWith(".pdf", StringComparison.Ordinal))).Length > 20_000);
    }

    private static decimal Read(string text) =>
        text.EndsWith('%') ? Read(text[..^1]) / 100 : decimal.Parse(text, CultureInfo.InvariantCulture);

    private string Save(IPaperWriter writer, Report report)
    {
        var file = _folder.File("paper" + writer.Extension);
        using var stream = new FileStream(file, FileMode.Create, FileAccess.ReadWrite);
        writer.Write(Samples.Paper(report), stream);
        return file;
    }
}
