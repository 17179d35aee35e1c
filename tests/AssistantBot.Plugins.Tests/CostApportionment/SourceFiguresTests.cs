namespace AssistantBot.Plugins.Tests.CostApportionment;

/// <summary>The figures that the source documents print, beside what they come to.</summary>
public sealed class SourceFiguresTests
{
    private const string EastLindsey = """
        {"lines":[{"name":"Transition fund","amount":"£4.65 million","kind":"cost","basis":"fixed"},{"name":"Savings","amount":"30.7m","kind":"saving","basis":"fixed"}],
         "partners":[{"name":"East Lindsey","fixedPercent":63},{"name":"South Holland","fixedPercent":"37%"}]}
        """;

    [Fact]
    public void East_Lindsey_and_South_Holland_share_the_transition_fund_63_to_37()
    {
        var report = Calculator.Run(EastLindsey);
        Assert.Equal(["2929500.00", "1720500.00"], report.Shares(0));
        Assert.Equal(["63.00", "37.00"], report.Percents(0));
    }

    [Fact]
    public void Exactly_63_per_cent_of_30_7_million_is_19_341_where_19_4_is_printed()
    {
        Assert.Equal(["19341000.00", "11359000.00"], Calculator.Run(EastLindsey).Shares(1));
        var told = Calculator.Run("""{"lines":[{"name":"Fund","amount":1,"basis":"population"}],"partners":[{"name":"A","population":1},{"name":"B","population":1}]}""").Words();
        Assert.Contains("around £19.4 million for East Lindsey and approximately £11.4 million for South Holland, which together are £30.8 million. Computed from £30.7 million and 63 and 37 per cent: £19,341,000 and £11,359,000.", told, StringComparison.Ordinal);
        Assert.Contains("Computed from these: £2,929,500 and £1,720,500.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_are_costs_less_savings() =>
        Assert.Equal(["-16411500.00", "-9638500.00"], Calculator.Run(EastLindsey).Totals());

    [Fact]
    public void Bromsgrove_and_Redditch_share_redundancy_costs_in_equal_parts()
    {
        var report = Calculator.Run("""{"lines":[{"name":"Redundancy","amount":"£1 million","basis":"equal"}],"partners":[{"name":"Bromsgrove"},{"name":"Redditch"}]}""");
        Assert.Equal(["500000.00", "500000.00"], report.Shares());
        Assert.Contains(report.Citations, citation => citation.Locator == "Case study: Bromsgrove and Redditch");
        Assert.Contains(report.Citations, citation => citation.Locator == "Case study 1");
    }

    [Fact]
    public void Nottinghamshire_saves_half_a_pound_on_each_of_90_000_tickets()
    {
        var report = Calculator.Run("""{"lines":[{"name":"Tickets","amount":"45k","kind":"saving","basis":"use"}],"partners":[{"name":"Nottinghamshire","use":"60,000 tickets"},{"name":"Derbyshire","use":30000}]}""");
        Assert.Equal(["30000.00", "15000.00"], report.Shares());
        Assert.Contains("Computed from these: 90,000 tickets a year.", report.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tayside_shares_follow_the_ratio_of_turnover() =>
        Assert.Equal(["3875000.00", "7750000.00", "3875000.00"], Calculator.Run("""{"lines":[{"name":"Returned","amount":"£15.5m","kind":"income","basis":"turnover"}],"partners":[{"name":"Angus","turnover":"£16.5m"},{"name":"Dundee City","turnover":"33m"},{"name":"Perth and Kinross","turnover":16500000}]}""").Shares());

    [Fact]
    public void Birstall_comes_to_1_796_where_1_79_is_printed()
    {
        var report = Calculator.Run("""{"lines":[{"name":"Funding","amount":"24.5m"},{"name":"Efficiencies","amount":"44m","kind":"saving"}],"partners":[{"name":"Leicester City"},{"name":"Leicestershire"}]}""");
        Assert.Equal("1.796", report.Data["investment"]!["benefitToCost"]!.GetValue<string>());
        Assert.Contains("the toolkit prints 1.79, and its printed present values, £44m and £24.5m, come to 1.796", report.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void South_Oxfordshire_and_Vale_have_their_investment_back_after_a_little_over_three_years()
    {
        var report = Calculator.Run("""
            {"lines":[{"name":"Redundancies","amount":40000},{"name":"Bins","amount":"£4,500,000"},{"name":"TUPE and harmonisation","amount":151000,"recurrence":"annual"},
              {"name":"Contract","amount":"680,400","kind":"saving","recurrence":"annual"},{"name":"Recycling credits","amount":710420,"kind":"income","recurrence":"annual"},
              {"name":"Waste team","amount":135110,"kind":"saving","recurrence":"annual"}],
             "partners":[{"name":"South Oxfordshire"},{"name":"Vale of White Horse"}]}
            """);
        Assert.Equal("3.30", report.Data["investment"]!["paybackYears"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("South Oxfordshire", "-624420.00", "145260", "478660", "77500", "77000")]
    [InlineData("Vale of White Horse", "-750510.00", "535140", "231760", "57610", "74000")]
    [InlineData("Totals", "-1374930.00", "680400", "710420", "135110", "151000")]
    public void The_table_of_South_Oxfordshire_and_Vale_recomputes_from_its_cells(string column, string total, string contract, string credits, string team, string tupe)
    {
        var report = Calculator.Run($$"""
            {"lines":[{"name":"Contract","amount":{{contract}},"kind":"saving"},{"name":"Credits","amount":{{credits}},"kind":"income"},{"name":"Team","amount":{{team}},"kind":"saving"},{"name":"TUPE","amount":{{tupe}}}],
             "partners":[{"name":"{{column}}"},{"name":"Nobody else"}]}
            """);
        Assert.Equal(Calculator.Pounds(total), report.Totals().Sum(Calculator.Pounds));
    }
}
