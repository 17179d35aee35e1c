using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.OptionsAppraisal;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.Tests.OptionsAppraisal;

/// <summary>At least three options on weighted criteria.</summary>
public sealed class OptionsAppraisalPluginTests
{
    private readonly IPlugin _plugin = new OptionsAppraisalFactory().Create(new PlacesToolkit());

    [Fact]
    public void A_score_is_the_weighted_mean_and_the_best_stands_first()
    {
        var report = Evaluate("7, 4, 9", "5, 8, 6", "9, 9, 2");
        Assert.Equal(["joint", "in-house", "alone"], Column(report, 0));
        Assert.Equal(["7.25", "6.45", "6.30"], report.Data["options"]!.AsArray().Select(option => option!["score"]!.GetValue<string>()));
        Assert.StartsWith("\"joint\" comes first with 7.25 of 10, 0.80 ahead of \"in-house\"", report.Headline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_with_names_are_matched_in_any_order() =>
        Assert.Equal(Evaluate("7, 4, 9", "5, 8, 6", "9, 9, 2").Data.ToJsonString(), Evaluate("quality 4, jobs 9, savings 7", "5;8;6", "savings: 9, quality: 9, jobs: 2").Data.ToJsonString());

    [Fact]
    public void Options_that_tie_come_first_together() =>
        Assert.StartsWith("\"in-house\" and \"alone\" come first together, with 5.00", Evaluate("5,5,5", "5,5,5", "1,1,1").Headline.Text, StringComparison.Ordinal);

    [Fact]
    public void A_weight_whose_doubling_turns_the_order_is_named()
    {
        var lines = Evaluate("0, 10, 10", "10, 4, 4", "1, 1, 1").Sections.Single(section => section.Heading == "How safe the order is").Lines;
        Assert.Equal(["With twice the weight on quality, \"in-house\" would come first.", "With twice the weight on jobs, \"in-house\" would come first."], lines.Select(line => line.Text));
    }

    [Fact]
    public void An_order_that_no_doubling_turns_is_said_to_be_safe() =>
        Assert.Contains("stays first when the weight of any one criterion is doubled", Evaluate("9,9,9", "1,1,1", "1,1,1").Sections[1].Lines[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Costs_and_benefits_are_shown_as_given_and_what_is_missing_is_said()
    {
        var report = _plugin.Evaluate(Answers("7,4,9", "5,8,6", "9,9,2").With("options/1/cost", "1000000").With("options/1/benefit", "1250000.50").With("options/2/cost", "5"));
        Assert.Equal("£250,000.50", report.Sections.Single(section => section.Heading == "Costs and benefits").Table!.Rows[0].Cells[3].Text);
        Assert.Contains(report.Sections.Single(section => section.Heading == "Still missing").Lines, line => line.Text == "\"alone\" has no benefit in pounds.");
    }

    [Theory]
    [InlineData("7, 4")]
    [InlineData("savings 7, quality 4, speed 9")]
    public void Scores_that_do_not_fit_the_criteria_are_a_problem_at_their_place(string scores)
    {
        var problem = Assert.Single(_plugin.Check(Answers(scores, "5,8,6", "9,9,2")));
        Assert.Equal("options/1/scores", problem.Path);
        Assert.Contains("savings, quality, jobs", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_all_nought_are_a_problem() =>
        Assert.Equal("criteria/1/weight", Assert.Single(_plugin.Check(Answers("1,1,1", "2,2,2", "3,3,3").With("criteria/1/weight", "0").With("criteria/2/weight", "0").With("criteria/3/weight", "0"))).Path);

    [Fact]
    public void Without_weights_all_criteria_count_alike()
    {
        var answers = Answers("10, 0, 5", "1,1,1", "1,1,1").Without("criteria/1/weight").Without("criteria/2/weight").Without("criteria/3/weight");
        Assert.Equal("5.00", _plugin.Evaluate(answers).Data["options"]!.AsArray()[0]!["score"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("11, 2, 3", "A score goes from 0 to 10.")]
    [InlineData("good, fair", "Give one score from 0 to 10 for each criterion")]
    [InlineData("7, quality 4", "Give one score")]
    [InlineData("", "Give one score")]
    public void Anything_else_is_no_score(string typed, string reason)
    {
        var reading = _plugin.Form.Find("options/1/scores")!.Read(typed);
        Assert.Null(reading.Value);
        Assert.StartsWith(reason, reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_json_is_read_too() =>
        Assert.Equal("7;4.5;9", _plugin.Form.Find("options/1/scores")!.Read(System.Text.Json.Nodes.JsonNode.Parse("[7, \"4.5\", 9]")!).Value);

    private FormAnswers Answers(params string[] scores)
    {
        string[] names = ["in-house", "alone", "joint"];
        var options = names.SelectMany((name, i) => new[] { ($"options/{i + 1}/name", name), ($"options/{i + 1}/scores", scores[i]) });
        return Filled.In(_plugin, [
            ("criteria/1/name", "savings"), ("criteria/1/weight", "40"), ("criteria/2/name", "quality"), ("criteria/2/weight", "35"), ("criteria/3/name", "jobs"), ("criteria/3/weight", "25"), .. options]);
    }

    private Report Evaluate(params string[] scores) => _plugin.Evaluate(Answers(scores));

    private static IEnumerable<string> Column(Report report, int column) => report.Sections[0].Table!.Rows.Select(row => row.Cells[column].Text);
}
