using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Answers that name their question, one or several in one message.</summary>
public sealed class NamedAnswersTests
{
    /// <summary>After yes to 1, no to 2 and not sure to 3, question 4 is asked.</summary>
    private static Task<Talk> InTheMiddleAsync() => Talk.InQuestionnaireAsync("yes", "no", "not sure");

    [Theory]
    [InlineData("change 3 to no")]
    [InlineData("Change 3 to no.")]
    [InlineData("change question 3 to no")]
    [InlineData("change my answer to 3 to no")]
    [InlineData("change my answer to question 3 to no please")]
    [InlineData("set 3 to no")]
    [InlineData("make 3 a no")]
    [InlineData("3 should be no")]
    [InlineData("actually 3 is no")]
    [InlineData("question 3: no")]
    [InlineData("q3 no")]
    [InlineData("my answer to 3 is no")]
    [InlineData("3=no")]
    [InlineData("3: nope")]
    [InlineData("no to 3")]
    [InlineData("change the third to no")]
    [InlineData("can you change 3 to no?")]
    [InlineData("I'd like to change question 3 to no")]
    [InlineData("change crossing boundaries to no")]
    [InlineData("change my last answer to no")]
    [InlineData("sorry, I meant no")]
    public async Task An_earlier_answer_is_changed_and_the_question_put_again(string text)
    {
        var talk = await InTheMiddleAsync();
        Assert.StartsWith("Noted: question 3 is no.", (await talk.SayAsync(text)).Asks(4).Text, StringComparison.Ordinal);
        await AssertAnswersAsync(talk, "1=yes 2=no 3=no");
    }

    [Theory]
    [InlineData("4 yes, 5 no, 6 not sure")]
    [InlineData("4: yes; 5: no; 6: unsure")]
    [InlineData("4. yes\n5. no\n6. not sure")]
    [InlineData("4 yes 5 no 6 not sure")]
    [InlineData("4=yes,5=no,6=not sure")]
    [InlineData("question 4 yes, question 5 no and question 6 not sure")]
    [InlineData("yes to 4, no to 5, not sure about it for 6")]
    public async Task Several_answers_in_one_message_are_taken(string text)
    {
        var talk = await InTheMiddleAsync();
        (await talk.SayAsync(text)).Asks(7);
        await AssertAnswersAsync(talk, "1=yes 2=no 3=unsure 4=yes 5=no 6=unsure");
    }

    [Theory]
    [InlineData("4, 5 and 7 yes, 6 no", "4=yes 5=yes 6=no 7=yes")]
    [InlineData("yes to 4, 5 and 7", "4=yes 5=yes 7=yes")]
    [InlineData("4-6 are no", "4=no 5=no 6=no")]
    [InlineData("no for questions 4 to 6", "4=no 5=no 6=no")]
    public async Task One_answer_to_several_questions_is_taken(string text, string answers)
    {
        var talk = await InTheMiddleAsync();
        await talk.SayAsync(text);
        await AssertAnswersAsync(talk, $"1=yes 2=no 3=unsure {answers}");
    }

    [Theory]
    [InlineData("no to the rest", "4=no 5=no 6=no 7=no 8=no 9=no")]
    [InlineData("the rest are not sure", "4=unsure 5=unsure 6=unsure 7=unsure 8=unsure 9=unsure")]
    [InlineData("6 yes, everything else no", "4=no 5=no 6=yes 7=no 8=no 9=no")]
    [InlineData("all no", "4=no 5=no 6=no 7=no 8=no 9=no")]
    public async Task The_rest_is_what_has_no_answer_yet(string text, string answers)
    {
        var report = (await (await InTheMiddleAsync()).SayAsync(text)).Reports();
        Assert.Equal($"1=yes 2=no 3=unsure {answers}", Answers(report.Data));
    }

    [Theory]
    [InlineData("go back to question 2")]
    [InlineData("back to 2")]
    [InlineData("question 2 again")]
    [InlineData("change my answer to 2")]
    [InlineData("can I change question 2?")]
    [InlineData("the second one")]
    public async Task A_question_that_is_named_is_asked_again_and_then_the_next_open_one(string text)
    {
        var talk = await InTheMiddleAsync();
        Assert.Contains("(You said no.)", (await talk.SayAsync(text)).Asks(2).Text, StringComparison.Ordinal);
        (await talk.SayAsync("yes")).Asks(4);
        await AssertAnswersAsync(talk, "1=yes 2=yes 3=unsure");
    }

    [Fact]
    public async Task After_the_report_a_change_gives_the_report_anew()
    {
        var talk = await Talk.InQuestionnaireAsync("all no");
        var report = (await talk.SayAsync("change 5 to yes")).Reports();
        Assert.Equal(["5"], report.Data["drivers"]!.AsArray().Select(number => number!.GetValue<string>()));
    }

    [Fact]
    public async Task After_the_report_a_question_can_be_asked_again()
    {
        var talk = await Talk.InQuestionnaireAsync("all no");
        (await talk.SayAsync("go back to question 5")).Asks(5);
        Assert.True((await talk.SayAsync("yes")).Reports().Data["investigate"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_value_that_is_none_is_refused_by_its_question_and_changes_nothing()
    {
        var talk = await InTheMiddleAsync();
        var result = await talk.SayAsync("change 2 to banana");
        Assert.StartsWith("Question 2: Please answer yes, no or not sure.", result.Ends(TurnOutcome.FormRefused).Text, StringComparison.Ordinal);
        result.Asks(4);
        await AssertAnswersAsync(talk, "1=yes 2=no 3=unsure");
    }

    [Fact]
    public async Task After_the_report_a_refused_change_asks_no_question()
    {
        var reply = (await (await Talk.InQuestionnaireAsync("all no")).SayAsync("change 2 to banana")).Ends(TurnOutcome.FormRefused);
        Assert.Equal("Question 2: Please answer yes, no or not sure.", reply.Text);
    }

    [Theory]
    [InlineData("change 12 to no")]
    [InlineData("12 yes, 1 no")]
    [InlineData("4 yes, 5 banana")]
    [InlineData("go back to question 12")]
    public async Task A_question_that_does_not_exist_or_a_part_that_is_no_answer_changes_nothing(string text)
    {
        var talk = await InTheMiddleAsync();
        (await talk.SayAsync(text)).Asks(4);
        await AssertAnswersAsync(talk, "1=yes 2=no 3=unsure");
    }

    [Theory]
    [InlineData("yes, we did that in 2011", "4=yes")]
    [InlineData("yes, with 2 neighbours", "4=yes")]
    [InlineData("no, up to 3 times we tried", "4=no")]
    [InlineData("not at all", "4=no")]
    public async Task Numbers_inside_an_answer_name_no_question(string text, string answer)
    {
        var talk = await InTheMiddleAsync();
        (await talk.SayAsync(text)).Asks(5);
        await AssertAnswersAsync(talk, $"1=yes 2=no 3=unsure {answer}");
    }

    [Theory]
    [InlineData("question 2: what does that mean?")]
    [InlineData("2 councils want to join us, what then?")]
    [InlineData("change the service to a joint company?")]
    public async Task A_question_with_a_number_in_it_changes_nothing(string text)
    {
        var talk = await InTheMiddleAsync();
        (await talk.SayAsync(text)).Asks(4);
        await AssertAnswersAsync(talk, "1=yes 2=no 3=unsure");
    }

    [Fact]
    public async Task After_the_report_talk_that_begins_like_a_change_is_a_question()
    {
        var talk = await Talk.InQuestionnaireAsync("all no");
        Assert.NotEqual(TurnOutcome.FormRefused, (await talk.SayAsync("make the service into a joint company")).Outcome);
    }

    private static async Task AssertAnswersAsync(Talk talk, string expected) => Assert.Equal(expected, Answers((await talk.SayAsync("finish")).Reports().Data));

    private static string Answers(System.Text.Json.Nodes.JsonObject data) => string.Join(' ', data["answers"]!.AsObject().Select(answer => $"{answer.Key}={answer.Value}"));
}
