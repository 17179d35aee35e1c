using AssistantBot.Plugins.CostApportionment.Investment;

namespace AssistantBot.Plugins.Tests.CostApportionment.Investment;

/// <summary>Payback, return, net present value and benefit-to-cost ratio, by hand.</summary>
public sealed class AppraisalTests
{
    /// <summary>-100 + 60 + 60/1.035 = 17.971...; 60 + 57.97 = 117.97.</summary>
    [Fact]
    public void Later_years_are_discounted_and_the_first_is_not()
    {
        var appraisal = Appraisal.Of([new(100, 0, 0, 60), new(0, 0, 0, 60)], 3.5m);
        Assert.Equal((100m, 120m), (appraisal.Costs, appraisal.Benefits));
        Assert.Equal((100m, 117.97m, 17.97m), (appraisal.PresentCosts, appraisal.PresentBenefits, appraisal.NetPresentValue));
        Assert.Equal((1.180m, 20m, 1.67m), (appraisal.BenefitToCost, appraisal.Return, appraisal.Payback));
    }

    [Fact]
    public void At_no_rate_nothing_is_discounted() => Assert.Equal(20m, Appraisal.Of([new(100, 0, 0, 60), new(0, 0, 0, 60)], 0).NetPresentValue);

    [Theory]
    [InlineData(100, 200, 0.5)]
    [InlineData(100, 100, 1)]
    [InlineData(100, 40, 2.5)]
    public void Payback_is_interpolated_within_the_year(int once, int yearly, double years) =>
        Assert.Equal((decimal)years, Appraisal.Of([.. Enumerable.Range(0, 5).Select(year => new YearFlow(year == 0 ? once : 0, 0, 0, yearly))], 3.5m).Payback);

    [Fact]
    public void What_does_not_come_back_within_the_years_has_no_payback() => Assert.Null(Appraisal.Of([new(100, 0, 0, 10)], 3.5m).Payback);

    [Fact]
    public void A_later_cost_puts_the_payback_off() => Assert.Equal(2.5m, Appraisal.Of([new(50, 0, 0, 100), new(0, 0, 0, 50), new(150, 0, 0, 100)], 0).Payback);

    [Fact]
    public void A_one_off_saving_at_the_start_pays_back_at_once() => Assert.Equal(0m, Appraisal.Of([new(50, 0, 60, 0)], 0).Payback);

    [Fact]
    public void Partners_are_appraised_one_by_one_and_sum_to_the_whole()
    {
        var report = Calculator.Run("""
            {"lines":[{"name":"Set-up","amount":"100","basis":"equal"},{"name":"Saving","amount":"60","kind":"saving","basis":"population","recurrence":"annual"}],
             "partners":[{"name":"A","population":2},{"name":"B","population":1}],"years":2,"discountRate":"3.5%"}
            """);
        Assert.Equal("""{"costs":"100.00","benefits":"120.00","returnPercent":"20.00","netPresentValue":"17.97","benefitToCost":"1.180","paybackYears":"1.67"}""", report.Data["investment"]!.ToJsonString());
        var rows = report.Section("Does the money come back?").Table!.Rows;
        Assert.Equal(["A", "£50.00", "£80.00", "£28.65", "1.573", "1.25"], rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["B", "£50.00", "£40.00", "-£10.68", "0.786", "not within these years"], rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Without_an_end_ten_years_are_taken_and_said() =>
        Assert.Contains("Nobody said how many years to look at, so 10 years are taken.", Calculator.Run("""{"lines":[{"name":"C","amount":1},{"name":"S","amount":1,"kind":"saving","recurrence":"annual"}],"partners":[{"name":"A"},{"name":"B"}]}""").Words(), StringComparison.Ordinal);
}
