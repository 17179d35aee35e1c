using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.SavingsLog;

namespace AssistantBot.Plugins.Tests.SavingsLog;

/// <summary>Totals of savings by kind, beside the business case.</summary>
public sealed class SavingsLogPluginTests
{
    private readonly IPlugin _plugin = new SavingsLogFactory().Create(new PlacesToolkit());

    [Fact]
    public void Kinds_are_added_up_apart_and_the_expected_kept_from_the_achieved()
    {
        var report = Evaluate();
        Assert.Equal(
            ["Cashable|2|£45,000.50|£20,000.00", "Cost avoidance|1|£30,000.00|£0.00", "Non-cashable|1|£0.00|£0.00", "All|4|£75,000.50|£20,000.00"],
            report.Sections[0].Table!.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.True(report.Sections[0].Table!.Rows[^1].IsTotal);
        Assert.Equal("£75,000.50 achieved, of which £45,000.50 is cashable; a further £20,000.00 is expected.", report.Headline.Text);
    }

    [Theory]
    [InlineData("100k", "£24,999.50 less than promised")]
    [InlineData("£75,000.50", "exactly as promised")]
    [InlineData("70000", "£5,000.50 more than promised")]
    public void The_achieved_is_set_beside_the_business_case(string planned, string words)
    {
        var report = Evaluate(("planned", planned));
        Assert.Contains(words, report.Sections[2].Lines[0].Text, StringComparison.Ordinal);
        Assert.Equal("4.10", Assert.Single(report.Sections[2].Lines[0].Sources).Locator);
    }

    [Fact]
    public void Without_the_business_case_it_says_that_nothing_can_be_compared() =>
        Assert.Contains("nothing to compare with yet", Evaluate().Sections[2].Lines[0].Text, StringComparison.Ordinal);

    [Fact]
    public void What_has_no_amount_is_shown_as_not_quantified() =>
        Assert.Equal("Not quantified", Evaluate().Sections[1].Table!.Rows[2].Cells[3].Text);

    [Fact]
    public void Entries_without_evidence_are_named()
    {
        Assert.Contains(Evaluate().Sections, section => section.Heading == "Still without evidence" && section.Lines[0].Text.StartsWith("one depot; fewer agents; shared skills; new contract.", StringComparison.Ordinal));
        Assert.Contains(Evaluate(("savings/1/evidence", "ledger")).Sections, section => section.Heading == "Still without evidence" && section.Lines[0].Text.StartsWith("fewer agents", StringComparison.Ordinal));
    }

    [Fact]
    public void The_data_sums_to_the_penny()
    {
        var data = Evaluate(("planned", "100k")).Data;
        Assert.Equal(("75000.50", "100000.00", "-24999.50"), (data["achieved"]!.GetValue<string>(), data["planned"]!.GetValue<string>(), data["difference"]!.GetValue<string>()));
    }

    /// <summary>The procurement savings of North and North East Lincolnshire (LG Group): five contracts, by the year and over their whole life.</summary>
    [Theory]
    [InlineData("74,000 83,794 15,057 23,000 21,375", "£217,226.00")]
    [InlineData("81,800 48,882 51,414 30,243 13,785", "£226,124.00")]
    [InlineData("74,000 83,794 15,057 23,000 21,375 81,800 48,882 51,414 30,243 13,785", "£443,350.00")]
    [InlineData("222,000 335,176 45,171 69,000 85,500", "£756,847.00")]
    [InlineData("245,400 195,528 154,244 90,729 55,140", "£741,041.00")]
    [InlineData("222,000 335,176 45,171 69,000 85,500 245,400 195,528 154,244 90,729 55,140", "£1,497,888.00")]
    public void The_procurement_savings_of_the_two_lincolnshires_add_up_as_printed(string amounts, string total)
    {
        var savings = amounts.Split(' ').SelectMany((amount, i) => new[] { ($"savings/{i + 1}/name", $"contract {i + 1}"), ($"savings/{i + 1}/amount", amount), ($"savings/{i + 1}/kind", "cashable") });
        Assert.Equal(total, _plugin.Evaluate(Filled.In(_plugin, [.. savings])).Sections[0].Table!.Rows[^1].Cells[2].Text);
    }

    private Report Evaluate(params (string Path, string Text)[] more) => _plugin.Evaluate(Filled.In(_plugin, [
        ("savings/1/name", "one depot"), ("savings/1/amount", "45,000.50"), ("savings/1/kind", "cashable"),
        ("savings/2/name", "fewer agents"), ("savings/2/amount", "£30k"), ("savings/2/kind", "cost avoidance"),
        ("savings/3/name", "shared skills"), ("savings/3/kind", "not cashable"),
        ("savings/4/name", "new contract"), ("savings/4/amount", "20000"), ("savings/4/kind", "cashable"), ("savings/4/standing", "expected"),
        .. more]));
}
