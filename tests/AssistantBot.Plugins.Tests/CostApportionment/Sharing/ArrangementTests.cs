namespace AssistantBot.Plugins.Tests.CostApportionment.Sharing;

/// <summary>Limits, last year's split, joiners, leavers and years, by hand.</summary>
public sealed class ArrangementTests
{
    [Theory]
    [InlineData("""{"name":"A","population":1,"min":40}""", "40.00 30.00 30.00")]
    [InlineData("""{"name":"A","population":8,"max":50}""", "50.00 25.00 25.00")]
    [InlineData("""{"name":"A","population":2,"fixedAmount":10}""", "10.00 45.00 45.00")]
    [InlineData("""{"name":"A","population":2,"min":40,"max":60}""", "50.00 25.00 25.00")]
    [InlineData("""{"name":"A","population":2,"fixedAmount":0}""", "0.00 50.00 50.00")]
    public void Who_is_at_a_limit_pays_it_and_the_rest_is_shared_by_the_basis(string first, string shares) =>
        Assert.Equal(shares.Split(' '), Calculator.Run($$"""{"lines":[{"name":"X","amount":100,"basis":"population"}],"partners":[{{first}},{"name":"B","population":1},{"name":"C","population":1}]}""").Shares());

    [Fact]
    public void A_limit_that_pushes_another_over_its_own_is_carried_on() => Assert.Equal(
        ["20.00", "30.00", "50.00"],
        Calculator.Run("""{"lines":[{"name":"X","amount":100,"basis":"population"}],"partners":[{"name":"A","population":5,"max":20},{"name":"B","population":3,"max":30},{"name":"C","population":2}]}""").Shares());

    [Fact]
    public void Over_several_lines_a_limited_partner_pays_the_same_part_of_each_cost_and_savings_are_untouched()
    {
        var report = Calculator.Run("""
            {"lines":[{"name":"X","amount":100,"basis":"population"},{"name":"Y","amount":50,"basis":"equal"},{"name":"Z","amount":30,"kind":"saving","basis":"equal"}],
             "partners":[{"name":"A","population":1,"fixedAmount":15},{"name":"B","population":1},{"name":"C","population":3}]}
            """);
        Assert.Equal(["10.00", "22.50", "67.50"], report.Shares(0));
        Assert.Equal(["5.00", "22.50", "22.50"], report.Shares(1));
        Assert.Equal(["10.00", "10.00", "10.00"], report.Shares(2));
        Assert.Contains("A carries £10 of this line; the other £90 is shared between the rest", report.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.5", "52.00 48.00")]
    [InlineData("2", "54.00 46.00")]
    [InlineData("0", "54.00 46.00")]
    public void Last_years_split_stands_while_every_change_is_smaller_than_the_tolerance(string tolerance, string shares) =>
        Assert.Equal(shares.Split(' '), Calculator.Run($$"""{"lines":[{"name":"X","amount":100,"basis":"population"}],"partners":[{"name":"A","population":54,"lastYear":"520"},{"name":"B","population":46,"lastYear":480}],"tolerance":"{{tolerance}}"}""").Shares());

    [Fact]
    public void The_report_says_that_last_years_split_stands_or_not()
    {
        const string Input = """{"lines":[{"name":"X","amount":100,"basis":"population"}],"partners":[{"name":"A","population":54,"lastYear":52},{"name":"B","population":46,"lastYear":48}],"tolerance":3}""";
        var report = Calculator.Run(Input);
        Assert.Contains("Last year's split stands: no partner's part of the costs would change by more than 2 percentage points, which is less than the tolerance of 3.", report.Words(), StringComparison.Ordinal);
        Assert.True(report.Data["lastYearStands"]!.GetValue<bool>());
        Assert.False(Calculator.Run(Input.Replace("\"tolerance\":3", "\"tolerance\":1", StringComparison.Ordinal)).Data["lastYearStands"]!.GetValue<bool>());
    }

    /// <summary>Until 30 September A and B share; then C has a third of 182 days of 365.</summary>
    [Fact]
    public void A_joiner_pays_its_share_of_the_days_from_then_on()
    {
        var report = Calculator.Run("""{"lines":[{"name":"X","amount":"365","year":"2026/27"}],"partners":[{"name":"A"},{"name":"B"},{"name":"C","joined":"1 October 2026"}]}""");
        Assert.Equal(["152.17", "152.17", "60.66"], report.Shares());
        Assert.Contains("183 days to 30 September 2026 by A and B; 182 days to 31 March 2027 by A, B and C", report.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaver_pays_its_share_of_the_days_up_to_its_last() => Assert.Equal(
        ["0.50", "364.50"], Calculator.Run("""{"lines":[{"name":"X","amount":365,"year":2026}],"partners":[{"name":"A","left":"2026-04-01"},{"name":"B"}]}""").Shares());

    [Fact]
    public void A_leap_year_has_366_days() => Assert.Equal(
        ["183.00", "183.00"],
        Calculator.Run("""{"lines":[{"name":"X","amount":366,"year":"2027/28"}],"partners":[{"name":"A","left":"2027-09-30"},{"name":"B","joined":"2027-10-01"}]}""").Shares());

    [Fact]
    public void Years_without_a_change_are_shared_as_a_whole_and_dates_alone_set_the_year()
    {
        var report = Calculator.Run("""{"lines":[{"name":"X","amount":100,"recurrence":"for 3 years"}],"partners":[{"name":"A"},{"name":"B","left":"2026-09-30"}]}""");
        Assert.Equal(["2026/27", "2027/28", "2028/29"], report.Data["years"]!.AsArray().Select(year => year!["year"]!.GetValue<string>()));
        Assert.Equal("""[{"partner":"A","amount":"74.93"},{"partner":"B","amount":"25.07"}]""", report.Data["years"]![0]!["totals"]!.ToJsonString());
        Assert.Equal("""[{"partner":"A","amount":"100.00"},{"partner":"B","amount":"0.00"}]""", report.Data["years"]![1]!["totals"]!.ToJsonString());
    }

    [Fact]
    public void Totals_count_every_line_once_and_years_count_what_recurs()
    {
        var report = Calculator.Run("""{"lines":[{"name":"Set-up","amount":100,"year":1},{"name":"Saving","amount":30,"kind":"saving","year":2,"recurrence":"annual"}],"partners":[{"name":"A"},{"name":"B"}],"years":4}""");
        Assert.Equal(["35.00", "35.00"], report.Totals());
        Assert.Equal(["50.00", "-15.00", "-15.00", "-15.00"], report.Data["years"]!.AsArray().Select(year => year!["totals"]![0]!["amount"]!.GetValue<string>()));
    }

    [Fact]
    public void A_limit_does_not_bind_who_is_not_yet_a_partner() => Assert.Equal(
        ["100.00", "0.00"],
        Calculator.Run("""{"lines":[{"name":"X","amount":100,"year":"2026/27"}],"partners":[{"name":"A"},{"name":"B","joined":"2027-04-01","min":20}]}""").Shares());
}
