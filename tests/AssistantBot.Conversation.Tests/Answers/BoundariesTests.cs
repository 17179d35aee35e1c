using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>What the assistant does not say, whatever the corpus holds.</summary>
public sealed class BoundariesTests
{
    [Theory]
    [InlineData("What is the phone number of the parking manager?", "no telephone numbers")]
    [InlineData("give me the e-mail address of the chief executive", "no telephone numbers")]
    [InlineData("What salary did the joint chief executive get?", "no telephone numbers")]
    [InlineData("Would a court find our agreement valid?", "legal officer")]
    [InlineData("Is our delegation to the joint committee lawful?", "legal officer")]
    [InlineData("Could we be sued by the contractor?", "legal officer")]
    [InlineData("Will the partnership succeed in five years?", "I make no predictions")]
    [InlineData("How much do they save this year?", "nothing on how things stand today")]
    [InlineData("What is the latest figure for savings?", "nothing on how things stand today")]
    public void It_is_refused_with_the_reason(string question, string reason)
    {
        var reply = Boundaries.Match(question);
        Assert.Equal(ReplyKind.Abstain, reply?.Kind);
        Assert.Contains(reason, reply!.Text, StringComparison.Ordinal);
        Assert.Empty(reply.Citations);
    }

    [Theory]
    [InlineData("How much did Ceredigion and Powys save in 2011?")]
    [InlineData("Which powers have councils used to share services?")]
    [InlineData("What could go wrong if more councils want to join after the notice is out?")]
    [InlineData("What were the expected savings for 2012?")]
    [InlineData("How many e-mails does the contact centre answer?")]
    public void What_the_toolkits_may_say_is_left_to_them(string question) => Assert.Null(Boundaries.Match(question));
}
