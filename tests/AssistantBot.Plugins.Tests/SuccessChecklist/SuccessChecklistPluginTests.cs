using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.SuccessChecklist;

namespace AssistantBot.Plugins.Tests.SuccessChecklist;

/// <summary>People rate; a document is quoted and never rates.</summary>
public sealed class SuccessChecklistPluginTests
{
    private readonly IDraftingPlugin _plugin = (IDraftingPlugin)new SuccessChecklistFactory().Create(ChecklistSample.Toolkit());

    [Fact]
    public void It_asks_for_the_service_the_partnership_and_each_row()
    {
        Assert.Equal(["service", "partnership", "items"], _plugin.Form.Fields.Select(field => field.Id));
        Assert.Equal(["service", "partnership"], _plugin.Form.Fields.Take(2).Select(field => field.Carries));
        var items = Assert.IsType<RecordsField>(_plugin.Form.Fields[2]);
        Assert.Equal(["row", "rating", "evidence", "found"], items.Columns.Select(column => column.Id));
        Assert.Equal([("1", "shared aims"), ("2", "governance"), ("3", "a brand")], items.Given.Select(row => (row.Key, row.Title)));
        Assert.True(items.ByRow);
        Assert.False(items.Open);
    }

    [Theory]
    [InlineData("met", "met")]
    [InlineData("Partly met", "partly")]
    [InlineData("partially", "partly")]
    [InlineData("Not met", "not")]
    [InlineData("no", "not")]
    [InlineData("no evidence", "none")]
    [InlineData("none", "none")]
    [InlineData("not sure", "none")]
    public void A_rating_is_read_in_ordinary_words(string typed, string value) => Assert.Equal(value, Column("rating").Read(typed).Value);

    [Theory]
    [InlineData("evidence found")]
    [InlineData("maybe")]
    public void What_is_no_rating_is_refused_with_the_choices(string typed) =>
        Assert.Equal("Please choose one of: met, partly met, not met, no evidence.", Column("rating").Read(typed).Reason);

    [Theory]
    [InlineData("1", null)]
    [InlineData("4", "number must be between 1 and 3.")]
    [InlineData("0", "number must be between 1 and 3.")]
    [InlineData("1.5", "number must be a whole number.")]
    public void A_row_is_one_of_the_checklists(string typed, string? reason) => Assert.Equal(reason, Column("row").Read(typed).Reason);

    [Fact]
    public void The_column_for_what_was_found_is_there_only_after_a_draft()
    {
        Assert.False(Column("found").Applies(Answers("1=met")));
        Assert.True(Column("found").Applies(Draft(FormAnswers.None, ("1", "They have common aims."))));
    }

    [Fact]
    public void The_headline_counts_the_ratings() => Assert.Equal(
        "Of 3 characteristics of success: 1 met, 0 partly met, 1 not met, 0 without evidence, 1 not rated yet. A draft for an officer's judgement.",
        _plugin.Evaluate(Answers("1=met 3=not")).Headline.Text);

    [Fact]
    public void A_row_that_does_not_name_its_number_is_the_one_at_its_place() =>
        Assert.Equal("partly", (string?)_plugin.Evaluate(FormAnswers.None.With("items/2/rating", "partly")).Data["items"]![1]!["rating"]);

    [Fact]
    public void Rows_may_come_in_any_order() => Assert.Equal(
        "not", (string?)_plugin.Evaluate(FormAnswers.None.With("items/1/row", "3").With("items/1/rating", "not")).Data["items"]![2]!["rating"]);

    [Fact]
    public void A_row_that_is_given_twice_is_named()
    {
        var problem = Assert.Single(_plugin.Check(FormAnswers.None.With("items/1/row", "3").With("items/2/row", "3")));
        Assert.Equal(new FormProblem("items/2/row", "Row 3 is given twice; put what you know of it into one."), problem);
        Assert.Empty(_plugin.Check(Answers("1=met 2=met 3=met")));
    }

    [Theory]
    [InlineData("1=met 2=met 3=met", "Summary|The 3 characteristics|Strengths|Questions that a scrutiny member should ask|What to do next")]
    [InlineData("1=met 2=partly 3=none", "Summary|The 3 characteristics|Strengths|Gaps|Questions that a scrutiny member should ask|What to do next")]
    [InlineData("1=met", "Summary|The 3 characteristics|Strengths|Not rated yet|Questions that a scrutiny member should ask|What to do next")]
    [InlineData("", "Summary|The 3 characteristics|Not rated yet|What to do next")]
    public void There_is_a_section_for_what_there_is_to_say(string answers, string headings) =>
        Assert.Equal(headings, string.Join('|', _plugin.Evaluate(Answers(answers)).Sections.Select(section => section.Heading)));

    [Fact]
    public void A_gap_has_its_evidence_the_advice_and_the_cases_each_with_its_places()
    {
        var lines = Section(_plugin.Evaluate(Answers("1=partly").With("items/1/evidence", "the draft agreement")), "Gaps").Lines;
        Assert.Equal(
            ["1. Shared aims: partly met. Evidence: the draft agreement.", "What the toolkits advise: Write them down.", "What cases show: Sutton learned it."],
            lines.Select(line => line.Text));
        Assert.Equal(["Appendix A, row 1", "3.30|4.1", "Sutton"], lines.Select(line => string.Join('|', line.Sources.Select(source => source.Locator))));
    }

    [Theory]
    [InlineData("1=met 2=not 3=partly", "2. Who settles a dispute?|3. By which name is it known?")]
    [InlineData("1=none", "1. Where do the aims stand?")]
    public void A_question_is_asked_for_each_gap(string answers, string questions)
    {
        var given = Answers(answers).With("items/1/evidence", "agreement, clause 2");
        Assert.Equal(questions, string.Join('|', Section(_plugin.Evaluate(given), "Questions that a scrutiny member should ask").Lines.Select(line => line.Text)));
    }

    [Fact]
    public void Met_without_evidence_is_pointed_out_and_asked_about()
    {
        var report = _plugin.Evaluate(Answers("1=met"));
        Assert.Contains(report.Sections[0].Lines, line => line.Text == "Rated met without any evidence: 1.");
        Assert.Equal("1. Where do the aims stand?", Assert.Single(Section(report, "Questions that a scrutiny member should ask").Lines).Text);
    }

    [Fact]
    public void The_table_has_every_row_with_its_rating_evidence_and_source()
    {
        var table = _plugin.Evaluate(Answers("2=not").With("items/2/evidence", "minutes of May")).Sections[1].Table!;
        Assert.Equal(["No", "Characteristic", "Rating", "Evidence", "Source"], table.Columns.Select(column => column.Title));
        Assert.Equal(["2", "Clear governance", "Not met", "minutes of May", "East Herts Appendix A, row 2"], table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal("Not rated yet", table.Rows[0].Cells[2].Text);
    }

    [Fact]
    public void The_report_is_a_draft_about_the_service_and_the_partnership()
    {
        var report = _plugin.Evaluate(FormAnswers.None.With("service", "CCTV").With("partnership", "Stevenage and East Herts"));
        Assert.True(report.IsDraft);
        Assert.Equal("CCTV, Stevenage and East Herts", report.About);
    }

    [Fact]
    public void Programs_get_counts_items_gaps_and_questions()
    {
        var data = _plugin.Evaluate(Answers("1=met 2=none").With("service", "CCTV")).Data;
        Assert.Equal("""{"characteristics":3,"met":1,"partly":0,"not":0,"none":1,"unrated":1,"evidenceFound":0,"noneFound":0}""", data["counts"]!.ToJsonString());
        Assert.Equal("""{"row":2,"characteristic":"Clear governance","rating":"none","evidence":null,"found":null,"source":"eastherts","locator":"Appendix A, row 2"}""", data["items"]![1]!.ToJsonString());
        Assert.Equal("[1] [2]", $"{data["strengths"]!.ToJsonString()} {data["gaps"]!.ToJsonString()}");
        Assert.Equal(("CCTV", true), ((string?)data["service"], (bool?)data["draft"]));
    }

    [Fact]
    public void Its_topics_are_the_phrases_of_each_characteristic() =>
        Assert.Equal([new("1", "common aims"), new("2", "joint committee"), new("3", "logo, new name")], _plugin.Topics);

    [Fact]
    public void A_draft_adds_quotes_with_their_places_and_says_what_was_not_found()
    {
        var drafted = Draft(FormAnswers.None, ("1", "They have common aims."));
        Assert.Equal("“They have common aims.” (Agreement, page 2)", drafted["items/1/evidence"]);
        Assert.Equal(["evidence found", "none found", "none found"], drafted.Rows("items").Select(row => row["found"]));
        Assert.All(drafted.Rows("items"), row => Assert.Null(row["rating"]));
        Assert.Contains(_plugin.Evaluate(drafted).Sections[0].Lines, line => line.Text.StartsWith("The document has passages on 1 of the 3 characteristics", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_keeps_what_people_answered()
    {
        var drafted = Draft(Answers("1=not").With("items/1/evidence", "No paper states them."), ("1", "They have common aims."));
        Assert.Equal(("not", "No paper states them. “They have common aims.” (Agreement, page 2)"), (drafted["items/1/rating"], drafted["items/1/evidence"]));
    }

    [Fact]
    public void A_second_draft_of_the_same_document_changes_nothing()
    {
        var once = Draft(FormAnswers.None, ("1", "They have common aims."));
        Assert.Equal(once.Values, Draft(once, ("1", "They have common aims.")).Values);
    }

    [Fact]
    public void A_second_document_without_a_passage_does_not_take_the_first_ones_away()
    {
        var drafted = Draft(Draft(FormAnswers.None, ("1", "They have common aims.")), ("2", "There is a joint committee."));
        Assert.Equal(["evidence found", "evidence found", "none found"], drafted.Rows("items").Select(row => row["found"]));
    }

    [Fact]
    public void Drafted_answers_are_values_that_their_fields_accept()
    {
        var drafted = Draft(FormAnswers.None, ("1", new string('x', 400)), ("2", "There is a “joint committee”.\nIt meets."));
        Assert.All(drafted.Rows("items").SelectMany(row => row.Values), cell => Assert.NotNull(Column(cell.Key).Read(cell.Value).Value));
    }

    [Theory]
    [InlineData("3=met", "Rated met although the document is silent: 3.")]
    [InlineData("1=none", "Rated no evidence although the document has a passage: 1.")]
    public void A_rating_that_the_document_speaks_against_is_pointed_out(string ratings, string line) =>
        Assert.Contains(_plugin.Evaluate(Draft(Answers(ratings), ("1", "They have common aims."))).Sections[0].Lines, said => said.Text == line);

    private Field Column(string id) => ((RecordsField)_plugin.Form.Fields[2]).Column(id)!;

    private FormAnswers Draft(FormAnswers answers, params (string Topic, string Text)[] found) => _plugin.Draft(answers, new DocumentEvidence(
        "Agreement", _plugin.Topics.ToDictionary(topic => topic.Key, topic => (IReadOnlyList<DocumentQuote>)[.. found.Where(quote => quote.Topic == topic.Key).Select(quote => new DocumentQuote("page 2", quote.Text))])));

    private static ReportSection Section(Report report, string heading) => report.Sections.Single(section => section.Heading == heading);

    private static FormAnswers Answers(string ratings) => ratings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rating => rating.Split('='))
        .Aggregate(FormAnswers.None, (given, rating) => given.With($"items/{rating[0]}/row", rating[0]).With($"items/{rating[0]}/rating", rating[1]));
}
