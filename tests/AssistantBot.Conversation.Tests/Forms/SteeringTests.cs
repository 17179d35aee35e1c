using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Words that steer the open form.</summary>
public sealed class SteeringTests
{
    [Theory]
    [InlineData("skip")]
    [InlineData("Skip this question please.")]
    [InlineData("next question")]
    [InlineData("can we skip this one?")]
    [InlineData("pass")]
    public async Task Skip_leaves_the_question_open_and_asks_the_next(string text)
    {
        var talk = await Talk.InQuestionnaireAsync();
        (await talk.SayAsync(text)).Asks(2);
        Assert.Contains("1", (await talk.SayAsync("finish")).Reports().Data["unanswered"]!.AsArray().Select(number => number!.GetValue<string>()));
    }

    [Fact]
    public async Task Skip_at_a_question_that_was_answered_keeps_the_answer()
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "no", "back", "back");
        (await talk.SayAsync("next")).Asks(3);
        Assert.Equal("yes", (await talk.SayAsync("finish")).Reports().Data["answers"]!["1"]!.GetValue<string>());
    }

    [Fact]
    public async Task Skip_at_the_last_question_ends_the_form() =>
        Assert.Equal(["9"], (await (await Talk.InQuestionnaireAsync("no", "no", "no", "no", "no", "no", "no", "no")).SayAsync("skip"))
            .Reports().Data["unanswered"]!.AsArray().Select(number => number!.GetValue<string>()));

    [Theory]
    [InlineData("back")]
    [InlineData("Go back!")]
    [InlineData("previous question")]
    [InlineData("no, go back")]
    [InlineData("can we go back?")]
    [InlineData("please go back")]
    public async Task Back_asks_the_question_before_and_says_how_it_was_answered(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "not sure");
        Assert.Contains("(You said not sure.)", (await talk.SayAsync(text)).Asks(2).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_and_a_new_answer_replace_the_old_one()
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "back", "no");
        Assert.Equal("no", (await talk.SayAsync("finish")).Reports().Data["answers"]!["1"]!.GetValue<string>());
    }

    [Fact]
    public async Task Back_at_the_first_question_says_so() =>
        Assert.StartsWith("That is the first question.", (await (await Talk.InQuestionnaireAsync()).SayAsync("back")).Asks(1).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Back_after_the_report_asks_the_last_question_again()
    {
        var talk = await Talk.InQuestionnaireAsync("no to all");
        (await talk.SayAsync("back")).Asks(9);
        Assert.True((await talk.SayAsync("yes")).Reports().Data["investigate"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("why do you ask?")]
    [InlineData("Why?")]
    [InlineData("why are you asking this")]
    [InlineData("what does that mean?")]
    [InlineData("I don't understand the question")]
    public async Task Why_explains_the_question_with_its_source_and_asks_it_again(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes");
        var result = await talk.SayAsync(text);
        var reply = result.Asks(2);
        Assert.Equal(TurnOutcome.FormContinued, result.Outcome);
        Assert.Contains("[1]", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Table 1, row 2", Assert.Single(reply.Citations).Locator);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("what have I answered?")]
    [InlineData("show me my answers")]
    public async Task Review_lists_every_question_with_its_answer(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "skip", "not sure");
        var reply = (await talk.SayAsync(text)).Asks(4);
        Assert.Matches(@"1: .*\? Yes\.\n.*2: .*\? Not answered\.\n.*3: .*\? Not sure\.\n.*4: ", reply.Text);
    }

    [Fact]
    public async Task Review_after_the_report_asks_nothing()
    {
        var reply = (await (await Talk.InQuestionnaireAsync("yes", "finish")).SayAsync("review")).Replies.Single();
        Assert.Equal(0, TurnAssert.QuestionAsked(reply));
        Assert.Empty(reply.Suggestions);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("pause")]
    [InlineData("I'll come back later")]
    [InlineData("stop for now please")]
    [InlineData("can we stop here?")]
    public async Task Stop_keeps_the_answers_until_resume(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "no");
        (await talk.SayAsync(text)).Ends(TurnOutcome.FormCancelled);
        (await talk.SayAsync("What did Ceredigion and Powys save?")).Ends(TurnOutcome.Answered);
        var result = await talk.SayAsync("resume");
        result.Ends(TurnOutcome.FormStarted);
        result.Asks(3);
        Assert.Equal("yes", (await talk.SayAsync("finish")).Reports().Data["answers"]!["1"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("continue")]
    [InlineData("carry on")]
    [InlineData("back to the driver questionnaire")]
    [InlineData("where were we?")]
    [InlineData("run the driver questionnaire")]
    public async Task A_form_put_aside_is_taken_up_in_many_words(string text) =>
        (await (await Talk.InQuestionnaireAsync("yes", "stop")).SayAsync(text)).Asks(2);

    [Fact]
    public async Task While_it_is_put_aside_yes_is_no_answer()
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "stop");
        await talk.SayAsync("yes");
        (await talk.SayAsync("resume")).Asks(2);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("forget it")]
    [InlineData("cancel the questionnaire")]
    [InlineData("I want to quit")]
    public async Task Cancel_asks_and_then_drops_the_answers(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "no");
        Assert.Equal("Drop the driver questionnaire and its 2 answers?", (await talk.SayAsync(text)).Ends(TurnOutcome.FormContinued).Text);
        Assert.Equal("I have dropped the driver questionnaire and its answers.", (await talk.SayAsync("yes")).Ends(TurnOutcome.FormCancelled).Text);
        (await talk.SayAsync("run the driver questionnaire")).Asks(1);
    }

    [Theory]
    [InlineData("start over")]
    [InlineData("restart")]
    [InlineData("let's start again")]
    public async Task Start_over_drops_the_answers_and_asks_the_first_question(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "no");
        (await talk.SayAsync(text)).Asks(1);
        Assert.Empty((await talk.SayAsync("finish")).Reports().Data["answers"]!.AsObject());
    }

    [Theory]
    [InlineData("show me the result")]
    [InlineData("results")]
    public async Task The_result_can_be_shown_again(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "finish");
        await talk.SayAsync("What did Ceredigion and Powys save?");
        (await talk.SayAsync(text)).Reports();
    }

    [Fact]
    public async Task Help_in_the_middle_says_what_can_be_said_and_asks_again()
    {
        var reply = (await (await Talk.InQuestionnaireAsync("yes")).SayAsync("help")).Asks(2);
        foreach (var word in new[] { "skip", "back", "why", "review", "change 3 to no", "finish", "top", "cancel" }) Assert.Contains(word, reply.Text, StringComparison.Ordinal);
    }
}
