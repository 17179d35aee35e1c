using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>Questions that lean on the questions before.</summary>
public sealed class FollowUpTests
{
    private const string CentralWales = "Tell me about the Central Wales collaboration";

    [Theory]
    [InlineData("and what did it save?", "£250k")]
    [InlineData("what did they save?", "£250k")]
    [InlineData("and when did it start?", "2008")]
    public void It_is_about_what_was_asked_before(string question, string expected)
    {
        var reply = Ask(question, CentralWales);
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.Equal("hmep/case-study-4", reply.Citations[0].Document);
    }

    [Theory]
    [InlineData("Which council pulled out?", "Gwynedd")]
    [InlineData("And which council pulled out of the work?", "Gwynedd")]
    public void It_need_not_say_that_it_goes_on(string question, string expected)
    {
        var reply = Ask(question, CentralWales);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.Equal("hmep/case-study-4", reply.Citations[0].Document);
    }

    [Fact]
    public void A_general_question_does_not_go_on()
    {
        const string Contracts = "What should a council do about staff?";
        Assert.Equal(Ask(Contracts).Text, Ask(Contracts, CentralWales).Text);
    }

    [Fact]
    public void It_leans_through_a_follow_up_before()
    {
        var reply = Ask("and what did it save?", CentralWales, "who shares in it?");
        Assert.Contains("£250k", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_about_another_asks_the_same_of_it()
    {
        var reply = Ask("what about Nottinghamshire?", "What did Ceredigion and Powys save?");
        Assert.Equal(ReplyKind.Answer, reply.Kind);
        Assert.Equal("hmep/case-study-6", reply.Citations[0].Document);
    }

    [Fact]
    public void A_question_that_stands_alone_forgets_what_was_before()
    {
        const string Risks = "What are the risks when we set up a shared service?";
        Assert.Equal(Ask(Risks).Text, Ask(Risks, CentralWales).Text);
    }

    [Fact]
    public void Blank_history_is_no_history()
    {
        const string Question = "What did Ceredigion and Powys save?";
        Assert.Equal(Ask(Question).Text, Ask(Question, "", "  ").Text);
        Assert.Equal(Ask("and what did it save?", CentralWales).Text, Ask("and what did it save?", "", CentralWales, " ").Text);
    }

    private static Reply Ask(string question, params string[] history) => OfflineAnswerer.Answer(question, history, RealContent.Snapshot);
}
