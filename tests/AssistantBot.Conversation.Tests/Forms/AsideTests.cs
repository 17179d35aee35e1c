using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Questions in the middle of a form.</summary>
public sealed class AsideTests
{
    [Theory]
    [InlineData("no, what about TUPE?")]
    [InlineData("we are wondering what TUPE is")]
    [InlineData("What does TUPE mean?")]
    [InlineData("how much did Ceredigion and Powys save in 2011?")]
    [InlineData("tell me about Tayside Contracts")]
    public async Task It_is_answered_with_its_sources_and_the_forms_question_put_again(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes");
        var result = await talk.SayAsync(text);
        Assert.Equal(TurnOutcome.Answered, result.Outcome);
        Assert.Equal(2, result.Replies.Count);
        Assert.Equal(ReplyKind.Answer, result.Replies[0].Kind);
        Assert.NotEmpty(result.Replies[0].Citations);
        Assert.StartsWith("Back to the driver questionnaire.", result.Replies[1].Text, StringComparison.Ordinal);
        Assert.Equal(["Yes", "No", "Not sure"], result.Asks(2).Suggestions);
        (await talk.SayAsync("no")).Asks(3);
    }

    [Fact]
    public async Task One_that_the_toolkits_do_not_answer_is_abstained_from_before_the_form_goes_on()
    {
        var result = await (await Talk.InQuestionnaireAsync("yes")).SayAsync("What did Cornwall save?");
        Assert.Equal(TurnOutcome.Abstained, result.Outcome);
        Assert.Equal(ReplyKind.Abstain, result.Replies[0].Kind);
        result.Asks(2);
    }

    [Fact]
    public async Task One_about_something_else_is_redirected_before_the_form_goes_on()
    {
        var result = await (await Talk.InQuestionnaireAsync("yes")).SayAsync("Who won the world cup?");
        Assert.Equal(TurnOutcome.Redirected, result.Outcome);
        result.Asks(2);
    }

    [Fact]
    public async Task Thanks_and_greetings_are_answered_before_the_form_goes_on()
    {
        var result = await (await Talk.InQuestionnaireAsync("yes")).SayAsync("thanks");
        Assert.Equal(TurnOutcome.Helped, result.Outcome);
        result.Asks(2);
    }

    [Fact]
    public async Task Its_follow_up_is_understood()
    {
        var talk = await Talk.InQuestionnaireAsync("yes");
        await talk.SayAsync("Tell me about the Central Wales collaboration");
        var result = await talk.SayAsync("and what did it save?");
        Assert.Contains("£250k", result.Replies[0].Text, StringComparison.Ordinal);
        result.Asks(2);
    }

    [Fact]
    public async Task After_the_report_questions_are_answered_alone()
    {
        var talk = await Talk.InQuestionnaireAsync("all no");
        (await talk.SayAsync("What did Ceredigion and Powys save?")).Ends(TurnOutcome.Answered);
    }
}
