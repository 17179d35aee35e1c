using System.Globalization;
using AssistantBot.Documents.Papers.Excel;
using AssistantBot.Plugins.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellStyle = AssistantBot.Plugins.Reports.CellStyle;
using Sheet = AssistantBot.Plugins.Reports.Sheet;
using Workbook = AssistantBot.Plugins.Reports.Workbook;

namespace AssistantBot.Tests.Documents.Papers;

public sealed class ExcelPaperTests
{
    [Fact]
    public void Excel_has_no_objection_to_plain_sheets_or_live_ones()
    {
        using var plain = Open(Samples.Apportionment(40));
        Assert.Empty(PaperFiles.Faults(plain));
        Assert.Equal(["Summary", "Shares of the yearly cost", "Risks, their likelihood and wha", "Yearly cost by basis", "Sources"], PaperFiles.SheetNames(plain));
        using var live = Open(Live(Samples.Live()));
        Assert.Empty(PaperFiles.Faults(live));
        Assert.Equal(["Inputs", "Shares", "Sources"], PaperFiles.SheetNames(live));
    }

    [Fact]
    public void Formulas_come_out_as_they_went_in_with_the_values_we_computed()
    {
        var random = new Random(20261121);
        List<SheetCell> cells = [.. Enumerable.Range(0, 500).Select(_ => Formula(random))];
        using var file = Open(Live(new Workbook([new Sheet("All", [.. cells.Select(cell => (IReadOnlyList<SheetCell>)[cell])])])));
        var read = PaperFiles.Cells(file, "All");
        Assert.Empty(PaperFiles.Faults(file));
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = read[string.Create(CultureInfo.InvariantCulture, $"A{i + 1}")];
            Assert.Equal(cells[i].Formula, cell.CellFormula!.Text);
            Assert.Equal(cells[i].Value, decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void It_is_computed_again_when_it_is_opened()
    {
        using var file = Open(Live(Samples.Live()));
        Assert.True(file.WorkbookPart!.Workbook.CalculationProperties!.FullCalculationOnLoad!.Value);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void Words_are_never_formulas(string text)
    {
        var table = new ReportTable("Table", [new("Words"), new(text, ColumnKind.Money)], [new ReportRow(text, text)]);
        using var file = Open(Samples.Brief(text, new ReportSection("Section", [new ReportLine(text)]) { Table = table }));
        var cells = PaperFiles.Cells(file, "Table");
        Assert.All(cells.Values, cell => Assert.Null(cell.CellFormula));
        Assert.All(["B1", "A2", "B2"], place => Assert.Equal(text, PaperFiles.Words(file, cells[place])));
    }

    [Theory]
    [InlineData("Code _x0041_ stays", "Code _x005F_x0041_ stays")]
    [InlineData("\tTab, \u0000 and \u202Eturn", " Tab,  and turn")]
    public void Words_read_as_they_were_written(string text, string stored)
    {
        using var file = Open(Samples.Brief(text));
        Assert.Contains(stored, file.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText));
    }

    [Fact]
    public void Values_of_a_table_are_numbers_with_their_formats()
    {
        using var file = Open(Samples.Brief("Share it.", new ReportSection("Shares", []) { Table = Samples.Shares() }));
        var cells = PaperFiles.Cells(file, "Shares of the yearly cost");
        Assert.Equal(["10000", "1000.10"], [cells["B2"].CellValue!.Text, cells["D2"].CellValue!.Text]);
        Assert.Equal(["#,##0", "0.00%", "\"£\"#,##0.00;-\"£\"#,##0.00"], ["B2", "C2", "D2"], (format, place) => FormatOf(file, cells[place]) == format);
        Assert.Equal(0.3333m, decimal.Round(decimal.Parse(cells["C2"].CellValue!.Text, CultureInfo.InvariantCulture), 4));
        Assert.Equal("2", PaperFiles.Words(file, cells["F2"]));
    }

    [Fact]
    public void The_header_stays_in_sight_and_on_every_printed_page()
    {
        using var file = Open(Live(Samples.Live()));
        Assert.Equal(1, PaperFiles.PartOf(file, "Shares").Worksheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Equal(["'Inputs'!$1:$1", "'Shares'!$1:$1", "'Sources'!$1:$1"], file.WorkbookPart!.Workbook.DefinedNames!.Select(name => name.InnerText));
    }

    [Fact]
    public void A_chart_is_drawn_from_the_cells()
    {
        using var file = Open(Live(Samples.Live()));
        var chart = PaperFiles.PartOf(file, "Shares").DrawingsPart!.ChartParts.Single();
        var ranges = chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>().Select(range => range.Text);
        Assert.Equal(["'Shares'!$A$2:$A$3", "'Shares'!$C$2:$C$3"], ranges);
    }

    private static SheetCell Formula(Random random)
    {
        string[] parts = ["SUM(B2:B9)", "\"a & b < c\"", "'North & South'!$C$4", "ROUND(B2/B$9,2)", "IF(A1<>\"\",A1,0)", "1.5", "MAX(0,-B2)", "\"''\""];
        var formula = string.Join(random.Next(2) == 0 ? "&" : "+", Enumerable.Range(0, random.Next(1, 5)).Select(_ => parts[random.Next(parts.Length)]));
        return new SheetCell("", new decimal(random.Next(), random.Next(), 0, random.Next(2) == 0, (byte)random.Next(0, 9)), formula, (CellStyle)random.Next(Enum.GetValues<CellStyle>().Length));
    }

    private static string FormatOf(SpreadsheetDocument file, Cell cell)
    {
        var sheet = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var number = sheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return sheet.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == number).FormatCode!.Value!;
    }

    private static Report Live(Workbook workbook) => Samples.Apportionment() with { Workbook = workbook };

    private static SpreadsheetDocument Open(Report report) => SpreadsheetDocument.Open(PaperFiles.Write(new ExcelPaper(), Samples.Paper(report)), false);
}
