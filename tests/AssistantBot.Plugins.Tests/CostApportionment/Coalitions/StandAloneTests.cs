namespace AssistantBot.Plugins.Tests.CostApportionment.Coalitions;

/// <summary>Who would pay more than alone, and the compensation that keeps everyone as well off.</summary>
public sealed class StandAloneTests
{
    [Fact]
    public void Who_loses_is_compensated_by_those_who_gain_in_proportion()
    {
        var report = Calculator.Run("""
            {"lines":[{"name":"Waste","amount":400,"basis":"equal"}],
             "partners":[{"name":"Sutton","standAlone":70},{"name":"Croydon","standAlone":140},{"name":"Kingston","standAlone":120},{"name":"Merton","standAlone":160}]}
            """);
        Assert.Equal(["30.00", "-10.00", "-5.00", "-15.00"], Compensation(report));
        Assert.Equal(["70.00", "110.00", "105.00", "115.00"], report.Data["standAlone"]!.AsArray().Select(partner => partner!["paysInTheEnd"]!.GetValue<string>()));
        Assert.Contains("Sutton would pay £30 more than by staying alone.", report.Words(), StringComparison.Ordinal);
        Assert.Contains("£90 is then left to those who pay; anything between £30 and £120 keeps everyone at least as well off.", report.Words(), StringComparison.Ordinal);
        Assert.Contains(report.Citations, citation => citation.Locator == "Case study: South London Waste Partnership");
    }

    [Fact]
    public void Where_alone_is_cheaper_for_all_together_no_compensation_can_help()
    {
        var report = Calculator.Run("""{"lines":[{"name":"X","amount":100}],"partners":[{"name":"A","standAlone":40},{"name":"B","standAlone":55}]}""");
        Assert.Contains("Staying alone would cost all partners together £5 less, so no compensation can leave everybody as well off.", report.Words(), StringComparison.Ordinal);
        Assert.Null(report.Data["standAlone"]![0]!["compensation"]);
    }

    [Fact]
    public void Where_nobody_loses_none_is_needed() =>
        Assert.Contains("Nobody would pay more than by staying alone; together the partners save £20.", Calculator.Run("""{"lines":[{"name":"X","amount":100}],"partners":[{"name":"A","standAlone":60},{"name":"B","standAlone":60}]}""").Words(), StringComparison.Ordinal);

    [Fact]
    public void Where_one_is_not_known_the_others_are_still_told()
    {
        var words = Calculator.Run("""{"lines":[{"name":"X","amount":100}],"partners":[{"name":"A","standAlone":40},{"name":"B"}]}""").Words();
        Assert.Contains("A would pay £10 more than by staying alone.", words, StringComparison.Ordinal);
        Assert.Contains("the stand-alone cost is not given for B", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_compensations_leave_nobody_worse_off_and_sum_to_nothing()
    {
        var random = new Random(11);
        for (var n = 0; n < 300; n++)
        {
            var alone = Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(0, 20_000) / 100m).ToList();
            var partners = string.Join(',', alone.Select((cost, i) => FormattableString.Invariant($$"""{"name":"P{{i}}","standAlone":{{cost}}}""")));
            var report = Calculator.Run(FormattableString.Invariant($$"""{"lines":[{"name":"X","amount":{{random.Next(0, 40_000) / 100m}}}],"partners":[{{partners}}]}"""));
            if (report.Data["standAlone"]![0]!["compensation"] is null) continue;
            Assert.Equal(0, Compensation(report).Sum(Calculator.Pounds));
            Assert.All(report.Data["standAlone"]!.AsArray().Zip(alone), pair => Assert.True(Calculator.Pounds(pair.First!["paysInTheEnd"]!.GetValue<string>()) <= pair.Second));
        }
    }

    [Fact]
    public void Groups_of_partners_are_judged()
    {
        var report = Calculator.Run("""
            {"lines":[{"name":"Depots","amount":40,"basis":"equal"}],
             "partners":[{"name":"Angus","standAlone":10},{"name":"Dundee City","standAlone":20},{"name":"Perth and Kinross","standAlone":40}],
             "coalitions":[{"partners":["Angus","Dundee City"],"cost":20},{"partners":["Angus","Perth and Kinross"],"cost":40},{"partners":["Dundee City","Perth and Kinross"],"cost":40}]}
            """);
        Assert.Equal("""[{"partner":"Angus","amount":"3.34"},{"partner":"Dundee City","amount":"8.33"},{"partner":"Perth and Kinross","amount":"28.33"}]""", report.Data["coalitions"]!["shapley"]!.ToJsonString());
        Assert.False(report.Data["coalitions"]!["inCore"]!.GetValue<bool>());
        Assert.True(report.Data["coalitions"]!["shapleyInCore"]!.GetValue<bool>());
        Assert.Contains("Angus and Dundee City would pay £6.67 less by themselves.", report.Words(), StringComparison.Ordinal);
    }

    private static string[] Compensation(AssistantBot.Plugins.Reports.Report report) => [.. report.Data["standAlone"]!.AsArray().Select(partner => partner!["compensation"]!.GetValue<string>())];
}
