using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>The driver questionnaire by typing, from the start to the report.</summary>
public sealed class QuestionnaireTests
{
    [Theory]
    [InlineData("Run the driver questionnaire")]
    [InlineData("run the driver questionnaire please")]
    [InlineData("driver questionnaire")]
    [InlineData("the driver questionnaire")]
    [InlineData("driver-questionnaire")]
    [InlineData("Can we do the driver questions?")]
    [InlineData("I'd like to take the drivers quiz")]
    [InlineData("let’s start the questionnaire")]
    public async Task It_starts_when_it_is_asked_for(string text)
    {
        var result = await new Talk().SayAsync(text);
        var reply = result.Ends(TurnOutcome.FormStarted);
        Assert.Equal(ReplyKind.Form, reply.Kind);
        Assert.Equal(["Yes", "No", "Not sure"], result.Asks(1).Suggestions);
        Assert.Equal(9, Assert.IsType<FormCard>(reply.Card).Form.Fields.Count);
    }

    [Theory]
    [InlineData("What is the driver questionnaire?")]
    [InlineData("How many driver questions are there?")]
    public async Task A_question_about_it_does_not_start_it(string text) =>
        Assert.NotEqual(TurnOutcome.FormStarted, (await new Talk().SayAsync(text)).Outcome);

    [Fact]
    public async Task It_asks_the_questions_of_Table_1_one_at_a_time_and_ends_in_a_cited_report()
    {
        var talk = await Talk.InQuestionnaireAsync();
        string[] answers = ["yes", "No.", "not sure", "yeah, they do", "nope", "I don't know", "definitely not", "I think so", "maybe"];
        for (var i = 0; i < 8; i++)
        {
            var result = await talk.SayAsync(answers[i]);
            result.Ends(TurnOutcome.FormContinued);
            result.Asks(i + 2);
        }

        var last = await talk.SayAsync(answers[8]);
        var report = last.Reports();
        Assert.Equal(["1", "4", "8"], report.Data["drivers"]!.AsArray().Select(number => number!.GetValue<string>()));
        Assert.Equal(
            "1=yes 2=no 3=unsure 4=yes 5=no 6=unsure 7=no 8=yes 9=unsure",
            string.Join(' ', report.Data["answers"]!.AsObject().Select(answer => $"{answer.Key}={answer.Value}")));
        Assert.Equal(report.Citations, last.Replies[0].Citations);
    }

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("Y", "yes")]
    [InlineData("yep", "yes")]
    [InlineData("Yes, they complain about it all the time.", "yes")]
    [InlineData("of course", "yes")]
    [InlineData("👍", "yes")]
    [InlineData("no", "no")]
    [InlineData("n", "no")]
    [InlineData("nah", "no")]
    [InlineData("not really", "no")]
    [InlineData("No, nobody has ever said so", "no")]
    [InlineData("not sure", "unsure")]
    [InlineData("don't know", "unsure")]
    [InlineData("Don’t know", "unsure")]
    [InlineData("it depends", "unsure")]
    [InlineData("maybe?", "unsure")]
    [InlineData("no idea", "unsure")]
    public async Task An_answer_in_ordinary_words_is_taken(string text, string value)
    {
        var talk = await Talk.InQuestionnaireAsync(text);
        Assert.Equal(value, (await talk.SayAsync("finish")).Reports().Data["answers"]!["1"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("banana")]
    [InlineData("lorem ipsum")]
    [InlineData("7")]
    [InlineData("!!!")]
    public async Task What_is_no_answer_is_refused_with_a_reason_and_the_question_again(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes");
        var result = await talk.SayAsync(text);
        Assert.StartsWith("Please answer yes, no or not sure.", result.Ends(TurnOutcome.FormRefused).Text, StringComparison.Ordinal);
        Assert.Equal(["Yes", "No", "Not sure"], result.Asks(2).Suggestions);
    }

    [Fact]
    public async Task Finishing_early_reports_what_was_not_answered()
    {
        var report = (await (await Talk.InQuestionnaireAsync("no", "no")).SayAsync("finish")).Reports();
        Assert.Null(report.Data["investigate"]);
        Assert.Equal(["3", "4", "5", "6", "7", "8", "9"], report.Data["unanswered"]!.AsArray().Select(number => number!.GetValue<string>()));
    }

    [Fact]
    public async Task Nine_times_no_is_no_reason_to_investigate()
    {
        var talk = await Talk.InQuestionnaireAsync();
        for (var i = 0; i < 8; i++) await talk.SayAsync("no");
        Assert.False((await talk.SayAsync("no")).Reports().Data["investigate"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_report_as_text_numbers_its_citations_and_offers_what_to_say_next()
    {
        var reply = (await (await Talk.InQuestionnaireAsync("yes")).SayAsync("finish")).Ends(TurnOutcome.FormFinished);
        for (var number = 1; number <= reply.Citations.Count; number++) Assert.Contains($"[{number}]", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[0]", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"[{reply.Citations.Count + 1}]", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Review", reply.Suggestions);
    }

    [Fact]
    public async Task The_report_cites_rows_of_Table_1_and_case_studies_to_learn_from()
    {
        var report = (await (await Talk.InQuestionnaireAsync("no", "no", "no", "no", "yes")).SayAsync("finish")).Reports();
        Assert.Contains(report.Citations, citation => citation is { Source: "hmep", Locator: "Table 1, row 5", Document: "hmep/driver-questionnaire" });
        Assert.Contains(report.Citations, citation => citation is { Source: "hmep", Locator: "Case study 4", Document: "hmep/case-study-4" });
        Assert.Contains(report.Citations, citation => citation is { Source: "hmep", Locator: "2.11" });
        Assert.All(report.Citations, citation => Assert.NotNull(RealContent.Snapshot.Knowledge.Find(citation.Document)));
    }

    [Fact]
    public async Task Asked_for_again_in_the_middle_it_goes_on_and_shows_the_card_with_the_answers()
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "no");
        var result = await talk.SayAsync("run the driver questionnaire");
        var card = Assert.IsType<FormCard>(result.Ends(TurnOutcome.FormStarted).Card);
        Assert.Equal(("yes", "no"), (card.Answers["1"], card.Answers["2"]));
        result.Asks(3);
    }

    [Fact]
    public async Task Asked_for_again_after_the_report_it_starts_afresh()
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "finish");
        var result = await talk.SayAsync("run the driver questionnaire");
        result.Asks(1);
        Assert.Empty(Assert.IsType<FormCard>(result.Replies[0].Card).Answers.Values);
    }

    [Fact]
    public async Task The_drivers_that_are_present_go_to_later_forms_in_words()
    {
        var report = (await (await Talk.InQuestionnaireAsync("no", "no", "yes", "no", "yes")).SayAsync("finish")).Reports();
        Assert.Equal(2, report.Carried["drivers"].Split("; ").Length);
        Assert.Contains("crossing boundaries", report.Carried["drivers"], StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await (await Talk.InQuestionnaireAsync()).SayAsync("all no")).Reports().Carried);
    }
}
