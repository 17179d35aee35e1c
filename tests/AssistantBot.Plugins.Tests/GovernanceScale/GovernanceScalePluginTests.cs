using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.GovernanceScale;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.GovernanceScale;

/// <summary>From value and number of services to a row of HMEP Table 3.</summary>
public sealed class GovernanceScalePluginTests
{
    private readonly GovernanceToolkit _toolkit = new();

    [Theory]
    [InlineData("20000", null, 1)]
    [InlineData("50000", null, 1)]
    [InlineData("499999.99", null, 1)]
    [InlineData("500000", null, 2)]
    [InlineData("1000000", null, 3)]
    [InlineData("9000000", null, 4)]
    [InlineData(null, "1", 1)]
    [InlineData(null, "5", 2)]
    [InlineData(null, "19", 3)]
    [InlineData(null, "20", 4)]
    [InlineData("600000", "1", 2)]
    [InlineData("60000", "10", 3)]
    public void The_row_that_is_reached_and_of_two_the_higher(string? value, string? services, int row) =>
        Assert.Equal(row, Evaluate(value, services).Data["row"]!.GetValue<int>());

    [Fact]
    public void Where_the_two_point_to_different_rows_it_says_so() =>
        Assert.Contains(Evaluate("60000", "10").Sections[0].Lines, line => line.Text.Contains("different rows, so the higher one counts: \"£1m a year or ten services\"", StringComparison.Ordinal) && line.Sources.Count == 2);

    [Fact]
    public void Where_they_agree_it_does_not() =>
        Assert.DoesNotContain(Evaluate("600000", "6").Sections[0].Lines, line => line.Text.Contains("different rows", StringComparison.Ordinal));

    [Fact]
    public void Something_smaller_than_the_table_is_said_to_be_smaller() =>
        Assert.Contains(Evaluate("20000", null).Sections[0].Lines, line => line.Text.StartsWith("£20,000 a year is less than the smallest row", StringComparison.Ordinal));

    [Fact]
    public void Each_body_has_its_part_with_the_tables_row_as_source()
    {
        var report = Evaluate("1200000", null);
        var bodies = report.Sections[1].Table!;
        Assert.Equal(["Working group: Several", "Executive: Chairs"], bodies.Rows.Select(row => $"{row.Cells[0].Text}: {row.Cells[1].Text}"));
        Assert.All(bodies.Rows, row => Assert.Equal("Table 3, row 3", Assert.Single(row.Sources).Locator));
        Assert.Equal("Working group: Several; Executive: Chairs", report.Carried[CarriedWords.Governance]);
    }

    [Fact]
    public void What_the_next_row_would_change_is_told_and_the_largest_has_none()
    {
        Assert.Contains(Evaluate("50000", null).Sections, section => section.Heading == "What the next row would change (£500k a year or five services)" && section.Lines.Single().Text == "Working group: Yes, two (instead of: Yes).");
        Assert.DoesNotContain(Evaluate("2000000", null).Sections, section => section.Heading.StartsWith("What the next row", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_given_asks_for_one_of_the_two()
    {
        var plugin = Plugin();
        Assert.Equal("value", Assert.Single(plugin.Check(FormAnswers.None)).Path);
        Assert.Empty(plugin.Check(FormAnswers.None.With("services", "3")));
    }

    [Theory]
    [InlineData("a lot of money", "is not an extent; write it like \"£500k a year or five services\"")]
    [InlineData("£50k a year or umpteen services", "is not an extent")]
    [InlineData("£10k a year or one service", "the rows go from small to large")]
    public void A_row_that_cannot_be_read_stops_with_its_line(string extent, string reason)
    {
        _toolkit.Extents[1] = extent;
        var error = Assert.Throws<ToolkitException>(Plugin);
        Assert.Equal(("governance.md", 12), (error.File, error.Line));
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    private IPlugin Plugin() => new GovernanceScaleFactory().Create(_toolkit);

    private Report Evaluate(string? value, string? services)
    {
        var answers = FormAnswers.None;
        if (value is not null) answers = answers.With("value", value);
        if (services is not null) answers = answers.With("services", services);
        return Plugin().Evaluate(answers);
    }

    private sealed class GovernanceToolkit : IToolkit
    {
        public string[] Extents { get; } = ["£50k a year or one service", "£500k a year or five services", "£1m a year or ten services", "£2m a year or 20 services"];

        public ToolkitTable Table(string source, string name)
        {
            string[] groups = ["Yes", "Yes, two", "Several", "Several"];
            string[] executives = ["Kept aware", "Kept aware", "Chairs", "Is the board"];
            return new ToolkitTable("governance.md", 10, ["Extent of sharing", "Working group", "Executive"], [.. Extents.Select((extent, i) => Row(i + 1, extent, groups[i], executives[i]))], Place(source, name));
        }

        public ToolkitTable TableUnder(string document, string heading) => throw new NotSupportedException();

        public Citation Place(string source, string locator) => new(source, locator, "hmep/governance", "", "Governance", "");

        private ToolkitRow Row(int number, params string[] cells) => new(10 + number, [.. cells.Select(cell => new ToolkitCell(cell, []))], Place("hmep", $"Table 3, row {number}"));
    }
}
