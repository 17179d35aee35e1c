using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.RiskRegister;

namespace AssistantBot.Plugins.Tests.RiskRegister;

/// <summary>A list is taken over as it is; people change what they name.</summary>
public sealed class RiskRegisterPluginTests
{
    private readonly IPlugin _plugin = new RiskRegisterFactory().Create(RiskSample.Toolkit());

    [Fact]
    public void Only_the_service_and_the_list_are_asked_for()
    {
        Assert.Equal(["service", "phase"], _plugin.Form.Fields.Where(field => field.Presence != Presence.OnRequest).Select(field => field.Id));
        Assert.Equal(Presence.Required, _plugin.Form.Find("phase")!.Presence);
        var lists = _plugin.Form.Fields.OfType<RecordsField>().ToList();
        Assert.Equal(["setUpRisks", "operatingRisks", "rotherhamRisks", "eastHertsRisks"], lists.Select(list => list.Id));
        Assert.All(lists, list => Assert.True(list.Open));
        Assert.All(lists.SelectMany(list => list.Columns.Skip(1)), column => Assert.Equal(Presence.OnRequest, column.Presence));
    }

    [Theory]
    [InlineData("set-up", "setUpRisks")]
    [InlineData("operating", "operatingRisks")]
    [InlineData("rotherham", "rotherhamRisks")]
    [InlineData("east-herts", "eastHertsRisks")]
    public void A_list_is_part_of_the_form_once_it_was_chosen(string phase, string field) =>
        Assert.Equal([field], _plugin.Form.Fields.OfType<RecordsField>().Where(list => list.Applies(FormAnswers.None.With("phase", phase))).Select(list => list.Id));

    [Theory]
    [InlineData("setting up", "set-up")]
    [InlineData("set up", "set-up")]
    [InlineData("HMEP Table 2", "set-up")]
    [InlineData("running", "operating")]
    [InlineData("Rotherham", "rotherham")]
    [InlineData("East Herts", "east-herts")]
    [InlineData("barriers", "east-herts")]
    public void A_list_is_chosen_in_ordinary_words(string typed, string phase) => Assert.Equal(phase, _plugin.Form.Find("phase")!.Read(typed).Value);

    [Theory]
    [InlineData("likelihood", "high", "H")]
    [InlineData("likelihood", "m", "M")]
    [InlineData("consequence", "Low", "L")]
    [InlineData("keep", "no", "drop")]
    [InlineData("keep", "yes", "keep")]
    public void A_change_is_read_in_ordinary_words(string column, string typed, string value) => Assert.Equal(value, _plugin.Form.Find($"setUpRisks/1/{column}")!.Read(typed).Value);

    [Fact]
    public void Likelihood_and_consequence_are_joined_and_the_order_is_by_them() =>
        Assert.Equal("1 M/H|4 H/L|3 L/M|2 M/L", Register(Given("set-up")));

    [Fact]
    public void The_order_is_stated() => Assert.Contains(Evaluate(Given("set-up")).Sections[0].Lines, line => line.Text.StartsWith("The highest combined rating comes first.", StringComparison.Ordinal));

    [Fact]
    public void A_change_of_one_rating_keeps_the_other_and_moves_the_risk()
    {
        var answers = Given("set-up", ("2", "likelihood", "H"), ("2", "consequence", "H"), ("3", "consequence", "H"));
        Assert.Equal("2 H/H|1 M/H|3 L/H|4 H/L", Register(answers));
        Assert.Equal(["officer", "toolkit", "officer", "toolkit"], Evaluate(answers).Data["risks"]!.AsArray().Select(risk => (string?)risk!["ratedBy"]));
        Assert.Contains("Risk 3 is rated L/H; the list has L/M.", Lines(answers, "What differs from the list"));
    }

    [Fact]
    public void An_unrated_list_stays_blank_until_it_is_rated()
    {
        Assert.Equal("1 |2 ", Register(Given("rotherham")));
        var answers = Given("rotherham", ("2", "likelihood", "M"), ("2", "consequence", "M"), ("1", "likelihood", "H"));
        Assert.Equal("2 M/M|1 ", Register(answers));
        Assert.Equal((1, 1), ((int?)Evaluate(answers).Data["counts"]!["unrated"], (int?)Evaluate(answers).Data["counts"]!["high"]));
    }

    [Fact]
    public void A_risk_of_ones_own_counts_on_and_may_be_rated()
    {
        var answers = Given("set-up", ("Key staff leave", "likelihood", "H"), ("Key staff leave", "consequence", "H"), ("The supplier fails", "owner", "head of ICT"));
        Assert.Equal("5 H/H|1 M/H|4 H/L|3 L/M|2 M/L|6 ", Register(answers));
        Assert.Equal(["Key staff leave", "The supplier fails"], Evaluate(answers).Data["risks"]!.AsArray().Where(risk => risk!["source"] is null).Select(risk => (string?)risk!["risk"]));
        Assert.Equal(["Risk 5 was added: Key staff leave.", "Risk 6 was added: The supplier fails."], Lines(answers, "What differs from the list"));
    }

    [Fact]
    public void A_dropped_risk_leaves_the_register_and_is_named()
    {
        var answers = Given("set-up", ("2", "keep", "drop"));
        Assert.Equal("1 M/H|4 H/L|3 L/M", Register(answers));
        Assert.Equal(["Risk 2 was dropped: Delay."], Lines(answers, "What differs from the list"));
        Assert.Equal("2", (string?)Evaluate(answers).Data["dropped"]![0]!["ref"]);
    }

    [Fact]
    public void When_every_risk_is_dropped_the_report_says_so()
    {
        var report = Evaluate(Given("operating", ("1", "keep", "drop")));
        Assert.Equal("No risk is left in the register: every one was dropped.", report.Headline.Text);
        Assert.DoesNotContain(report.Sections, section => section.Table is not null);
    }

    [Fact]
    public void The_table_has_every_column_with_the_place_of_each_row()
    {
        var row = Evaluate(Given("set-up", ("1", "owner", "head of finance"), ("1", "action", "Ask further away"))).Sections[1].Table!.Rows[0];
        Assert.Equal(["1", "No partner is found", "M", "H", "M/H", "toolkit", "Ask further away", "head of finance", "HMEP Table 2, row 1"], row.Cells.Select(cell => cell.Text));
        Assert.Equal("Table 2, row 1", Assert.Single(row.Sources).Locator);
    }

    [Theory]
    [InlineData("set-up", "The register holds 4 risks: 2 rated high, 0 not rated in full, 4 without an owner.")]
    [InlineData("operating", "The register holds 1 risk: 1 rated high, 0 not rated in full, 1 without an owner.")]
    [InlineData("rotherham", "The register holds 2 risks: 0 rated high, 2 not rated in full, 2 without an owner.")]
    public void The_headline_counts(string phase, string headline) => Assert.Equal(headline, Evaluate(Given(phase)).Headline.Text);

    [Fact]
    public void The_next_steps_fit_what_is_missing()
    {
        Assert.Equal(["Name owners.", "Agree actions.", "Begin with the high ones.", "Look again."], Lines(Given("set-up"), "What to do next").Take(4));
        var answers = Given("operating", ("1", "owner", "the board"));
        Assert.Equal(["Begin with the high ones.", "Look again."], Lines(answers, "What to do next").Take(2));
        Assert.False(Evaluate(answers).IsDraft);
    }

    [Fact]
    public void The_other_lists_are_named() => Assert.Equal(
        [
            "See whether a risk of another list belongs in: HMEP Table 4 (operating, 1 risk).",
            "See whether a risk of another list belongs in: Rotherham's risks (not rated, 2 risks).",
            "See whether a risk of another list belongs in: East Herts' barriers (not rated, 1 risk).",
        ],
        Lines(Given("set-up"), "What to do next").TakeLast(3));

    [Theory]
    [InlineData("9", "setUpRisks/1/risk", "There is no risk 9 in HMEP Table 2; it has 1 to 4. Name a risk of your own in words.")]
    [InlineData("1", null, null)]
    [InlineData("Our own", null, null)]
    public void A_number_that_the_list_lacks_is_refused(string risk, string? path, string? reason)
    {
        var problems = _plugin.Check(FormAnswers.None.With("phase", "set-up").With("setUpRisks/1/risk", risk));
        Assert.Equal(path is null ? [] : [new FormProblem(path, reason!)], problems);
    }

    [Fact]
    public void A_risk_that_is_given_twice_is_named()
    {
        var answers = FormAnswers.None.With("phase", "set-up").With("setUpRisks/1/risk", "Fire").With("setUpRisks/2/risk", "fire");
        Assert.Equal(new FormProblem("setUpRisks/2/risk", "The risk \"fire\" is given twice; put what you know of it into one row."), Assert.Single(_plugin.Check(answers)));
        Assert.Equal(5, Evaluate(answers).Data["risks"]!.AsArray().Count);
    }

    [Fact]
    public void Changes_to_a_list_that_was_not_chosen_do_not_count() =>
        Assert.Equal("1 M/H", Register(Given("set-up", ("1", "keep", "drop")).With("phase", "operating")));

    private string Register(FormAnswers answers) => string.Join('|', Evaluate(answers).Data["risks"]!.AsArray().Select(risk => $"{risk!["ref"]} {risk["combined"]}"));

    private Report Evaluate(FormAnswers answers) => _plugin.Evaluate(answers);

    private IReadOnlyList<string> Lines(FormAnswers answers, string heading) => [.. Evaluate(answers).Sections.Single(section => section.Heading == heading).Lines.Select(line => line.Text)];

    private static FormAnswers Given(string phase, params (string Risk, string Column, string Value)[] changes)
    {
        var field = phase switch { "set-up" => "setUpRisks", "operating" => "operatingRisks", _ => "rotherhamRisks" };
        var answers = FormAnswers.None.With("phase", phase);
        foreach (var (risk, column, value) in changes)
        {
            var row = answers.RowOf(field, "risk", risk) is > 0 and var known ? known : answers.Count(field) + 1;
            answers = answers.With(FormPath.Of(field, row, "risk"), risk).With(FormPath.Of(field, row, column), value);
        }

        return answers;
    }
}
