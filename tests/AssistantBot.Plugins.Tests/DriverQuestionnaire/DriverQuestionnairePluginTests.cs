using AssistantBot.Plugins.DriverQuestionnaire;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.Tests.DriverQuestionnaire;

/// <summary>The outcome of the driver questions: any Yes means that options to share should be investigated.</summary>
public sealed class DriverQuestionnairePluginTests
{
    private readonly IPlugin _plugin = new DriverQuestionnaireFactory().Create(new FakeToolkit());

    [Fact]
    public void It_asks_the_tables_questions_with_their_rows_as_sources()
    {
        Assert.Equal(["1", "2", "10"], _plugin.Form.Fields.Select(field => field.Id));
        Assert.Equal(["Do users expect it?", "Is a skill missing?", "Is an alliance unlikely?"], _plugin.Form.Fields.Select(field => field.Prompt));
        Assert.Equal([FakeToolkit.Row(1), FakeToolkit.Row(2), FakeToolkit.Row(3)], _plugin.Form.Fields.Select(field => field.Source));
        Assert.All(_plugin.Form.Fields, field => Assert.Contains(field.Label, field.Help, StringComparison.Ordinal));
        Assert.Contains("3 questions", _plugin.Form.Introduction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1=yes", true)]
    [InlineData("1=yes 2=no 10=no", true)]
    [InlineData("1=yes 2=unsure 10=unsure", true)]
    [InlineData("1=no 2=no 10=no", false)]
    [InlineData("1=no 2=no 10=unsure", null)]
    [InlineData("1=no 2=no", null)]
    [InlineData("", null)]
    public void Any_yes_means_investigate_all_no_means_not_and_else_it_is_open(string answers, bool? investigate) =>
        Assert.Equal(investigate, Evaluate(answers).Data["investigate"]?.GetValue<bool>());

    [Fact]
    public void Drivers_are_the_questions_answered_yes_and_unanswered_those_without_an_answer()
    {
        var data = Evaluate("10=yes 2=unsure").Data;
        Assert.Equal("""{"investigate":true,"drivers":["10"],"unanswered":["1"],"answers":{"2":"unsure","10":"yes"}}""", data.ToJsonString());
    }

    [Fact]
    public void All_four_outcome_fields_are_there_even_when_nothing_was_answered() =>
        Assert.Equal("""{"investigate":null,"drivers":[],"unanswered":["1","2","10"],"answers":{}}""", Evaluate("").Data.ToJsonString());

    [Theory]
    [InlineData("1=yes 2=yes 10=no", "2 of 3 drivers are present.")]
    [InlineData("1=yes 2=no 10=no", "1 of 3 drivers is present.")]
    [InlineData("1=no 2=no 10=no", "None of the 3 drivers is present.")]
    [InlineData("1=no 2=no 10=unsure", "No driver is known to be present yet.")]
    public void The_headline_says_the_outcome_and_cites_the_rule(string answers, string headline)
    {
        var report = Evaluate(answers);
        Assert.StartsWith(headline, report.Headline.Text, StringComparison.Ordinal);
        Assert.Equal("2.11", Assert.Single(report.Headline.Sources).Locator);
    }

    [Theory]
    [InlineData("1=yes 2=unsure", "Drivers that are present|To find out|Not answered|What to do next")]
    [InlineData("1=yes 2=yes 10=yes", "Drivers that are present|What to do next")]
    [InlineData("1=no 2=no 10=no", "What to do next")]
    [InlineData("", "Not answered|What to do next")]
    public void There_is_a_section_for_what_there_is_to_say(string answers, string headings) =>
        Assert.Equal(headings, string.Join('|', Evaluate(answers).Sections.Select(section => section.Heading)));

    [Fact]
    public void A_driver_is_cited_by_its_row_with_what_to_read_and_whom_to_learn_from()
    {
        var lines = Evaluate("2=yes").Sections[0].Lines;
        Assert.Equal(
            ["Question 2: Is a skill missing? Yes, so this driver is present: a skill is missing.", "To read: Keeping skilled staff.", "To learn from: Central Wales; Tayside Contracts."],
            lines.Select(line => line.Text));
        Assert.Equal([FakeToolkit.Row(2)], lines[0].Sources);
        Assert.Equal([FakeToolkit.KeepingStaff], lines[1].Sources);
        Assert.Equal([FakeToolkit.CentralWales, FakeToolkit.Tayside], lines[2].Sources);
    }

    [Fact]
    public void A_driver_without_reading_has_its_line_alone() => Assert.Single(Evaluate("10=yes").Sections[0].Lines);

    [Theory]
    [InlineData("1=yes 2=no 10=no", "Write the business case.")]
    [InlineData("1=yes 2=unsure 10=no", "Write the business case.|Ask the managers.")]
    [InlineData("1=no 2=no", "Ask the managers.")]
    [InlineData("1=no 2=no 10=no", "Ask again next year.")]
    public void The_next_steps_fit_the_outcome(string answers, string steps) =>
        Assert.Equal(steps, string.Join('|', Evaluate(answers).Sections[^1].Lines.Select(line => line.Text)));

    [Fact]
    public void Every_citation_stands_once_in_the_order_of_first_use()
    {
        var citations = Evaluate("1=yes 2=yes").Citations;
        Assert.Equal(citations.Distinct(), citations);
        Assert.Equal(["2.11", "Table 1, row 1", "2.8", "Case study 2", "Table 1, row 2", "Case study 4", "Table 1, row 3"], citations.Select(citation => citation.Locator));
    }

    [Fact]
    public void The_same_answers_give_the_same_report() =>
        Assert.Equal(Evaluate("1=yes 2=unsure").Data.ToJsonString(), Evaluate("2=unsure 1=yes").Data.ToJsonString());

    [Fact]
    public void Answers_to_questions_that_it_does_not_ask_are_passed_over() =>
        Assert.Equal(Evaluate("1=no").Data.ToJsonString(), Evaluate("1=no 7=yes").Data.ToJsonString());

    private Report Evaluate(string answers) => _plugin.Evaluate(answers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(answer => answer.Split('='))
        .Aggregate(FormAnswers.None, (given, answer) => given.With(answer[0], answer[1])));
}
