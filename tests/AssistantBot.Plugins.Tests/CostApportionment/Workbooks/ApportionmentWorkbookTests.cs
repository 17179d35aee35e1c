using System.Globalization;
using AssistantBot.Plugins.CostApportionment.Workbooks;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.Tests.CostApportionment.Workbooks;

/// <summary>The workbook's formulas come to the same pennies as the calculator, also after a figure was changed.</summary>
public sealed class ApportionmentWorkbookTests
{
    private const string Simple = """
        {"lines":[{"name":"Fund","amount":"4,650,000.01","basis":"population"},{"name":"Saving","amount":"30,700.55","kind":"saving","mix":[{"basis":"equal","percent":40},{"basis":"staff","percent":60}]}],
         "partners":[{"name":"A","population":141727,"staff":12.5},{"name":"B","population":95019,"staff":8.25},{"name":"C","population":70001,"staff":3}]}
        """;

    [Theory]
    [InlineData(Simple)]
    [InlineData("""{"lines":[{"name":"Penny","amount":0.01}],"partners":[{"name":"A"},{"name":"B"},{"name":"C"}]}""")]
    [InlineData("""{"lines":[{"name":"X","amount":100,"basis":"weights"},{"name":"Nil","amount":0}],"partners":[{"name":"A","weight":1},{"name":"B","weight":4},{"name":"C","weight":1}]}""")]
    [InlineData("""{"lines":[{"name":"X","amount":1000.01,"basis":"population"},{"name":"Y","amount":77.77,"mix":"40% equal, 60% population"}],"partners":[{"name":"A","population":10,"max":100},{"name":"B","population":3,"min":300},{"name":"C","population":3},{"name":"D","population":1,"fixedAmount":5}]}""")]
    [InlineData("""{"lines":[{"name":"X","amount":365.01,"year":"2026/27","basis":"population","recurrence":"annual"},{"name":"Y","amount":500,"kind":"saving","year":"2026/27","recurrence":"annual"}],"partners":[{"name":"A","population":140001},{"name":"B","population":87003},{"name":"C","population":55555,"joined":"2026-10-01"}]}""")]
    [InlineData("""{"lines":[{"name":"X","amount":99.99,"basis":"population"}],"partners":[{"name":"A","population":54,"lastYear":52},{"name":"B","population":46,"lastYear":48}],"tolerance":3}""")]
    [InlineData("""{"lines":[{"name":"X","amount":"999,999,999,999.99","basis":"turnover"}],"partners":[{"name":"A","turnover":"66,123,457"},{"name":"B","turnover":"1,200,345,678"},{"name":"C","turnover":"33m"}]}""")]
    [InlineData("""{"lines":[{"name":"X","amount":"12,345.67","mix":"37% turnover, 63% population"}],"partners":[{"name":"A","turnover":"66,123,457","population":141727},{"name":"B","turnover":"200,345,678","population":95019}]}""")]
    [InlineData("""{"lines":[{"name":"X","amount":"1,000,000,000,000,000","basis":"turnover"}],"partners":[{"name":"A","turnover":"1"},{"name":"B","turnover":"2"}]}""")]
    public void Every_formula_comes_to_the_value_that_it_carries(string input)
    {
        var workbook = Calculator.Run(input).Workbook!;
        var book = new Recalculation(workbook);
        foreach (var (sheet, place, cell) in Cells(workbook).Where(each => each.Cell.Formula is not null))
        {
            var value = book.At(sheet, place);
            if (Math.Abs(value - (double)cell.Value!) > 1e-11 * Math.Max(1, Math.Abs(value))) Assert.Fail($"{sheet}!{place}: {cell.Formula} is {value.ToString("R", CultureInfo.InvariantCulture)}, not {cell.Value}");
        }
    }

    [Fact]
    public void Another_amount_and_another_measure_give_the_pennies_that_the_calculator_gives()
    {
        var book = new Recalculation(Calculator.Run(Simple).Workbook!).Type("Inputs!E3", 1_234_567.89).Type("Inputs!B9", 77_777).Type("Inputs!C7", 19.75);
        var anew = Calculator.Run(Simple.Replace("4,650,000.01", "1,234,567.89", StringComparison.Ordinal).Replace("70001", "77777", StringComparison.Ordinal).Replace("12.5", "19.75", StringComparison.Ordinal));
        for (var partner = 0; partner < 3; partner++)
        {
            Assert.Equal(Calculator.Pounds(anew.Shares(0)[partner]), Pounds(book.At("Results", $"B{partner + 2}")));
            Assert.Equal(-Calculator.Pounds(anew.Shares(1)[partner]), Pounds(book.At("Results", $"C{partner + 2}")));
            Assert.Equal(Calculator.Pounds(anew.Totals()[partner]), Pounds(book.At("Results", $"D{partner + 2}")));
        }
    }

    [Fact]
    public void Random_apportionments_recalculate_to_the_penny()
    {
        var random = new Random(23);
        for (var n = 0; n < 300; n++)
        {
            var partners = string.Join(',', Enumerable.Range(0, random.Next(2, 9)).Select(i => FormattableString.Invariant($$"""{"name":"P{{i}}","population":{{random.Next(1, 400_000)}},"use":{{random.Next(1, 6)}}}""")));
            var lines = string.Join(',', Enumerable.Range(0, 3).Select(i => FormattableString.Invariant($$"""{"name":"L{{i}}","amount":{{random.NextInt64(0, 1_000_000_000_000) / 100m}},"mix":"{{random.Next(1, 100)}}% {{(i == 0 ? "equal" : "use")}}, REST% population"}""")));
            lines = System.Text.RegularExpressions.Regex.Replace(lines, "(\\d+)% (\\w+), REST", match => $"{match.Groups[1].Value}% {match.Groups[2].Value}, {100 - int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)}");
            var report = Calculator.Run($$"""{"lines":[{{lines}}],"partners":[{{partners}}]}""");
            var book = new Recalculation(report.Workbook!);
            for (var i = 0; i < report.Totals().Length; i++) Assert.Equal(Calculator.Pounds(report.Totals()[i]), Pounds(book.At("Results", $"E{i + 2}")));
        }
    }

    [Fact]
    public void The_sheets_are_results_with_a_chart_inputs_and_working()
    {
        var workbook = Calculator.Run(Simple).Workbook!;
        Assert.Equal(["Results", "Inputs", "Working", "Investment"], workbook.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(("A2:A4", "D2:D4"), (workbook.Sheets[0].Chart!.Labels, workbook.Sheets[0].Chart!.Values));
        Assert.Contains(workbook.Sheets[1].Rows.SelectMany(row => row), cell => cell is { Style: CellStyle.MoneyInput, Value: 4650000.01m, Formula: null });
    }

    [Fact]
    public void Numbers_with_too_many_digits_for_a_spreadsheet_stand_as_values_and_it_says_so()
    {
        var working = Calculator.Run("""{"lines":[{"name":"X","amount":"1,000,000,000,000,000"}],"partners":[{"name":"A"},{"name":"B"},{"name":"C"}]}""").Workbook!.Sheets[2];
        Assert.Contains(working.Rows.SelectMany(row => row), cell => cell.Text.Contains("more digits than a spreadsheet counts with", StringComparison.Ordinal));
        Assert.Contains(working.Rows.SelectMany(row => row), cell => cell is { Formula: null, Value: 333_333_333_333_333.34m });
    }

    private static IEnumerable<(string Sheet, string Place, SheetCell Cell)> Cells(Workbook workbook) =>
        from sheet in workbook.Sheets
        from row in Enumerable.Range(0, sheet.Rows.Count)
        from column in Enumerable.Range(0, sheet.Rows[row].Count)
        select (sheet.Name, SheetWriter.At(column, row + 1), sheet.Rows[row][column]);

    private static decimal Pounds(double value) => Math.Round((decimal)value, 2);
}
