using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.Tests.CostApportionment;

/// <summary>The outcome as programs and people get it.</summary>
public sealed class CostApportionmentPluginTests
{
    [Fact]
    public void Its_data_is_the_contract()
    {
        var report = Calculator.Run("""{"lines":[{"name":"Fund","amount":"100"},{"name":"Saving","amount":"0.01","kind":"saving"}],"partners":[{"name":"A"},{"name":"B"},{"name":"C"}]}""");
        Assert.Equal("""{"partner":"A","amount":"33.34","percent":"33.34"}""", report.Data["lines"]![0]!["shares"]![0]!.ToJsonString());
        Assert.Equal(("Fund", "100.00"), (report.Data["lines"]![0]!["name"]!.GetValue<string>(), report.Data["lines"]![0]!["amount"]!.GetValue<string>()));
        Assert.Equal("""[{"partner":"A","amount":"33.33"},{"partner":"B","amount":"33.33"},{"partner":"C","amount":"33.33"}]""", report.Data["totals"]!.ToJsonString());
    }

    [Fact]
    public void A_penny_across_three_goes_to_the_first_and_the_percentages_sum_to_100()
    {
        var report = Calculator.Run("""{"lines":[{"name":"Penny","amount":0.01}],"partners":[{"name":"A"},{"name":"B"},{"name":"C"}]}""");
        Assert.Equal(["0.01", "0.00", "0.00"], report.Shares());
        Assert.Equal(["33.34", "33.33", "33.33"], report.Percents());
    }

    [Fact]
    public void Nothing_is_shared_as_nothing() =>
        Assert.Equal(["0.00", "0.00"], Calculator.Run("""{"lines":[{"name":"Nil","amount":0}],"partners":[{"name":"A"},{"name":"B"}]}""").Shares());

    [Fact]
    public void Fifty_partners_share_a_thousand_million_million_pounds()
    {
        var partners = string.Join(',', Enumerable.Range(1, 50).Select(i => $$"""{"name":"P{{i}}","weight":{{i}}}"""));
        var report = Calculator.Run($$"""{"lines":[{"name":"All","amount":"1,000,000,000,000,000","basis":"weights"}],"partners":[{{partners}}]}""");
        Assert.Equal(1_000_000_000_000_000m, report.Shares().Sum(Calculator.Pounds));
        Assert.Equal(100m, report.Percents().Sum(Calculator.Pounds));
        Assert.Equal("39215686274509.80", report.Shares()[^1]);
        Assert.Contains("between 50 partners: the least falls to P1 (£784,313,725,490.20) and the most to P50 (£39,215,686,274,509.80).", report.Headline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_can_have_its_own_basis_and_a_mix()
    {
        var report = Calculator.Run("""
            {"lines":[{"name":"Advisers","amount":"£90,000","basis":"equal"},{"name":"Service","amount":"£1m","basis":"population"},{"name":"Office","amount":"1000","mix":[{"basis":"equal","percent":40},{"basis":"population","percent":"60"}]}],
             "partners":[{"name":"A","population":"100k"},{"name":"B","population":"50,000"},{"name":"C","population":50000}]}
            """);
        Assert.Equal(["30000.00", "30000.00", "30000.00"], report.Shares(0));
        Assert.Equal(["500000.00", "250000.00", "250000.00"], report.Shares(1));
        Assert.Equal(["433.34", "283.33", "283.33"], report.Shares(2));
        Assert.Equal(["530433.34", "280283.33", "280283.33"], report.Totals());
    }

    [Fact]
    public void Without_kind_and_basis_a_line_is_a_cost_in_equal_parts() =>
        Assert.Contains("A cost of £10, shared in equal parts.", Calculator.Run("""{"lines":[{"name":"X","amount":10}],"partners":[{"name":"A"},{"name":"B"}]}""").Words(), StringComparison.Ordinal);

    [Fact]
    public void The_bases_are_compared_side_by_side_with_who_gains_or_loses()
    {
        var report = Calculator.Run("""{"lines":[{"name":"X","amount":100,"basis":"population"}],"partners":[{"name":"A","population":3,"staff":1},{"name":"B","population":1,"staff":1}]}""");
        Assert.Equal(["equal", "population", "staff"], report.Data["bases"]!.AsArray().Select(basis => basis!["basis"]!.GetValue<string>()));
        var words = report.Words();
        Assert.Contains("Everything in equal parts: A would be £25 better off and B would be £25 worse off.", words, StringComparison.Ordinal);
        Assert.Contains("Everything by population: nobody's total would change.", words, StringComparison.Ordinal);
        Assert.Contains("Not compared, because not every partner has a figure: turnover, use and fixed percentages.", words, StringComparison.Ordinal);
        Assert.Equal(["Partner", "As chosen", "Equal parts", "Population", "Staff"], report.Section("The bases compared").Table!.Columns.Select(column => column.Title));
    }

    [Fact]
    public void The_working_says_where_the_pennies_went()
    {
        var report = Calculator.Run("""{"lines":[{"name":"X","amount":100,"basis":"weights"}],"partners":[{"name":"A","weight":1},{"name":"B","weight":1},{"name":"C","weight":1},{"name":"D","weight":4}]}""");
        Assert.Contains("Rounded down, the shares leave 2 pennies, which go one each to the largest remainders: A and B.", report.Words(), StringComparison.Ordinal);
        var row = report.Section("Working: X").Table!.Rows[3].Cells.Select(cell => cell.Text);
        Assert.Equal(["D", "4", "57.14%", "£57.1428", "£57.14"], row);
    }

    [Fact]
    public void Tables_have_totals_and_the_bars_are_the_totals()
    {
        var section = Calculator.Run("""{"lines":[{"name":"X","amount":100},{"name":"Y","amount":30,"kind":"income"}],"partners":[{"name":"A"},{"name":"B"}]}""").Section("What each partner pays");
        Assert.Equal(["Line", "A", "B", "Total"], section.Table!.Columns.Select(column => column.Title));
        Assert.Equal(["Total", "£35.00", "£35.00", "£70.00"], section.Table.Rows.Single(row => row.IsTotal).Cells.Select(cell => cell.Text));
        Assert.Equal([("A", 35m, "£35.00"), ("B", 35m, "£35.00")], section.Chart!.Bars.Select(bar => (bar.Label, bar.Value, bar.Shown)));
    }

    [Fact]
    public void It_hands_on_what_the_business_case_can_use()
    {
        var carried = Calculator.Run("""{"lines":[{"name":"Set-up","amount":"80k","basis":"equal"},{"name":"Saving","amount":"120k","kind":"saving","basis":"equal","recurrence":"annual"}],"partners":[{"name":"A"},{"name":"B"}]}""").Carried;
        Assert.Equal("80000", carried[CarriedWords.SetUpCost]);
        Assert.Equal("120000", carried[CarriedWords.YearlySaving]);
        Assert.Equal("Set-up in equal parts; Saving in equal parts", carried[CarriedWords.Apportionment]);
    }

    [Fact]
    public void It_is_a_draft_with_its_sources()
    {
        var report = Calculator.Run("""{"lines":[{"name":"X","amount":10}],"partners":[{"name":"A"},{"name":"B"}]}""");
        Assert.True(report.IsDraft);
        Assert.Equal("A and B", report.About);
        Assert.Equal(report.Citations.Distinct(), report.Citations);
        Assert.Equal("3.22", report.Citations[0].Locator);
    }
}
