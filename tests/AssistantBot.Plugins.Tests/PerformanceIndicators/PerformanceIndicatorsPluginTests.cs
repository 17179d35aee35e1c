using AssistantBot.Plugins.PerformanceIndicators;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.Tests.PerformanceIndicators;

/// <summary>The toolkit's indicators and one's own.</summary>
public sealed class PerformanceIndicatorsPluginTests
{
    private readonly IPlugin _plugin = Create();

    [Fact]
    public void The_examples_are_taken_over_with_their_sources()
    {
        var rows = Evaluate().Sections[0].Table!.Rows;
        Assert.Equal(["users", "stakeholders"], rows.Select(row => row.Cells[0].Text));
        Assert.Equal(["row 1", "row 2"], rows.Select(row => Assert.Single(row.Sources).Locator));
    }

    [Fact]
    public void Ones_own_are_added_and_others_dropped()
    {
        var report = Evaluate(("indicators/1/indicator", "2"), ("indicators/1/use", "no"), ("indicators/2/indicator", "lamps mended in five days"), ("indicators/2/target", "95%"));
        Assert.Equal(["users", "lamps mended in five days"], report.Sections[0].Table!.Rows.Select(row => row.Cells[0].Text));
        Assert.Empty(report.Sections[0].Table!.Rows[1].Sources);
        Assert.Equal("2 indicators in the set, 1 of them without a target so far.", report.Headline.Text);
    }

    [Fact]
    public void Those_without_a_target_are_named()
    {
        Assert.Equal(["users.", "stakeholders."], Evaluate().Sections[1].Lines.Select(line => line.Text));
        var set = Evaluate(("indicators/1/indicator", "1"), ("indicators/1/target", "80%"), ("indicators/2/indicator", "2"), ("indicators/2/target", "70%"));
        Assert.DoesNotContain(set.Sections, section => section.Heading == "Still without a target");
        Assert.Contains("each with a target", set.Headline.Text, StringComparison.Ordinal);
    }

    private static IPlugin Create()
    {
        var toolkit = new PlacesToolkit();
        toolkit.Tables["Indicators for a shared service and what to read for each"] = [["Ref", "Indicator", "Read"], ["1", "users", ""], ["2", "stakeholders", ""]];
        return new PerformanceIndicatorsFactory().Create(toolkit);
    }

    private Report Evaluate(params (string Path, string Text)[] typed) => _plugin.Evaluate(Filled.In(_plugin, typed));
}
