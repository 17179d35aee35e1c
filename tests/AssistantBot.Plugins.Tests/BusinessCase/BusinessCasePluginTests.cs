using AssistantBot.Plugins.BusinessCase;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.BusinessCase;

/// <summary>The parts of a business case, filled with what is known, and the simplest return on its two figures.</summary>
public sealed class BusinessCasePluginTests
{
    private const string Figures = "What the two figures come to";

    private readonly TablesToolkit _toolkit = new TablesToolkit()
        .With("The parts",
            "Heading | What to write | Filled from | Read",
            "Strategy | What is it? | service, partners | 3.16",
            "Strategy | Why? | drivers | 3.16",
            "Affordability | What does it return? | cost, saving | 3.16",
            "Achievability | What are the risks? | risks | 3.16")
        .With("Before it goes to members", "Step | Read", "Get approval. | 3.16");

    [Theory]
    [InlineData("80000", "120000", "0.67", "150.00")]
    [InlineData("4540000", "1374930", "3.30", "30.28")]
    [InlineData("100", "3", "33.33", "3.00")]
    [InlineData("0", "5000", "0.00", null)]
    [InlineData("5000", "0", null, "0.00")]
    [InlineData("0", "0", "0.00", null)]
    [InlineData("0.01", "1000000000000000", "0.00", "10000000000000000000.00")]
    public void The_return_of_cost_and_saving(string cost, string saving, string? years, string? percent)
    {
        var figures = Plugin().Evaluate(FormAnswers.None.With("cost", cost).With("saving", saving)).Data["return"]!;
        Assert.Equal(years, figures["paybackYears"]?.GetValue<string>());
        Assert.Equal(percent, figures["yearlyReturnPercent"]?.GetValue<string>());
    }

    [Fact]
    public void The_working_is_shown_with_the_figures_as_given()
    {
        var section = Evaluate(("cost", "£80k"), ("saving", "£120k")).Sections.Single(section => section.Heading == Figures);
        Assert.Equal("The set-up cost is repaid after 0.67 years: £80,000 divided by £120,000 a year.", section.Lines[0].Text);
        Assert.Empty(section.Lines[0].Sources);
        Assert.Equal(["Set-up cost, as given: £80,000.00", "Yearly saving, as given: £120,000.00", "Payback, in years: 0.67", "Yearly saving as a part of the set-up cost: 150.00%"], section.Table!.Rows.Select(row => $"{row.Cells[0].Text}: {row.Cells[1].Text}"));
    }

    [Theory]
    [InlineData("£5k", "0", "With no yearly saving the set-up cost is never repaid.")]
    [InlineData("0", "£5k", "There is no set-up cost to repay.")]
    public void What_cannot_be_divided_is_said(string cost, string saving, string said) =>
        Assert.Equal(said, Evaluate(("cost", cost), ("saving", saving)).Sections.Single(section => section.Heading == Figures).Lines[0].Text);

    [Fact]
    public void With_one_figure_missing_nothing_is_computed()
    {
        var report = Evaluate(("saving", "£120k"));
        Assert.Null(report.Data["return"]);
        Assert.DoesNotContain(report.Sections, section => section.Heading == Figures);
        Assert.Contains(report.Sections[1].Lines, line => line.Text == "Still missing: set-up cost.");
    }

    [Fact]
    public void Each_part_says_what_to_write_what_was_given_and_what_is_missing()
    {
        var plugin = Plugin();
        var report = plugin.Evaluate(Filled.In(plugin, ("service", "parking"), ("drivers", "volume gives better value")).WithPartners("Nottinghamshire", "Derbyshire"));
        Assert.Equal(
            ["To write here: What is it?", "Given for service: parking.", "Given for partners: Nottinghamshire and Derbyshire.", "To write here: Why?", "Given for why it is needed: volume gives better value."],
            report.Sections.Single(section => section.Heading == "1. Strategy").Lines.Select(line => line.Text));
        Assert.Equal("Outline of a business case: 1 of its 3 parts is begun, and 3 things are still missing.", report.Headline.Text);
        Assert.True(report.IsDraft);
        Assert.Equal("parking, Nottinghamshire and Derbyshire", report.About);
    }

    [Fact]
    public void Only_instruments_for_what_the_case_lacks_are_offered()
    {
        Assert.Contains("Start the driver questionnaire", Evaluate().Next);
        Assert.DoesNotContain("Start the driver questionnaire", Evaluate(("drivers", "scarce staff")).Next);
    }

    [Theory]
    [InlineData("service", CarriedWords.Service)]
    [InlineData("partners", CarriedWords.Partners)]
    [InlineData("drivers", CarriedWords.Drivers)]
    [InlineData("saving", CarriedWords.YearlySaving)]
    [InlineData("cost", CarriedWords.SetUpCost)]
    [InlineData("risks", CarriedWords.Risks)]
    public void It_takes_over_what_other_forms_were_told(string field, string carries) => Assert.Equal(carries, Plugin().Form.Find(field)!.Carries);

    [Fact]
    public void The_words_alone_start_nothing_for_they_may_be_a_question_about_it() =>
        Assert.DoesNotContain("business case", Plugin().Invitations.Append(Plugin().Title.ToLowerInvariant()));

    [Fact]
    public void A_step_without_a_source_stops_with_its_line()
    {
        _toolkit.With("Before it goes to members", 1, "Get approval. | ");
        var error = Assert.Throws<ToolkitException>(Plugin);
        Assert.Equal(("Before it goes to members.md", 12), (error.File, error.Line));
    }

    private IPlugin Plugin() => new BusinessCaseFactory().Create(_toolkit);

    private Report Evaluate(params (string Id, string Typed)[] answers)
    {
        var plugin = Plugin();
        return plugin.Evaluate(Filled.In(plugin, answers));
    }
}
