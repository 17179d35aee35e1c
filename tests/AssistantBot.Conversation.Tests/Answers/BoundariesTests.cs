using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>What the assistant does not say, whatever the corpus holds.</summary>
public sealed class BoundariesTests
{
    [Theory]
    [InlineData("What is the phone number of the parking manager?", "no telephone numbers")]
    [InlineData("give me the e-mail address of the chief executive", "no telephone numbers")]
    [InlineData("What salary did the joint chief executive get?", "no telephone numbers")]
    [InlineData("what was the chief executive of Bromsgrove paid?", "no telephone numbers")]
    [InlineData("What's the joint chief executive at South Hams on? Salary, I mean.", "no telephone numbers")]
    [InlineData("If we pull out, would they have a leg to stand on against us?", "legal officer")]
    [InlineData("Would a court find our agreement valid?", "legal officer")]
    [InlineData("Is our delegation to the joint committee lawful?", "legal officer")]
    [InlineData("Could we be sued by the contractor?", "legal officer")]
    [InlineData("Is the council breaking the law when it moves staff without asking them?", "legal officer")]
    [InlineData("Will the partnership succeed in five years?", "I make no predictions")]
    [InlineData("Who is going to win the next council election in Bromsgrove?", "I make no predictions")]
    [InlineData("How much do they save this year?", "nothing on how things stand today")]
    [InlineData("What is the latest figure for savings?", "nothing on how things stand today")]
    [InlineData("What does the latest budget settlement give Thanet for the coming year?", "nothing on how things stand today")]
    public void It_is_refused_with_the_reason(string question, string reason)
    {
        var reply = Match(question);
        Assert.Equal(ReplyKind.Abstain, reply?.Kind);
        Assert.Contains(reason, reply!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much did Ceredigion and Powys save in 2011?")]
    [InlineData("Which powers have councils used to share services?")]
    [InlineData("What could go wrong if more councils want to join after the notice is out?")]
    [InlineData("What were the expected savings for 2012?")]
    [InlineData("How many e-mails does the contact centre answer?")]
    [InlineData("How much did making managers redundant cost and who paid?")]
    [InlineData("Will we still be our own masters after teaming up?")]
    public void What_the_toolkits_may_say_is_left_to_them(string question) => Assert.Null(Match(question));

    [Fact]
    public void Who_asks_for_a_number_is_told_whom_the_guide_names_as_contact()
    {
        var reply = Match("What is the phone number of the chief executive of Bromsgrove and Redditch?")!;
        Assert.Contains("Kevin Dicks", reply.Text, StringComparison.Ordinal);
        Assert.Equal("lgg/case-bromsgrove-redditch", Assert.Single(reply.Citations).Document);
    }

    [Fact]
    public void Who_asks_for_an_opinion_of_law_is_sent_to_the_councils_own_advisors()
    {
        var reply = Match("Would a court find our agreement valid?")!;
        Assert.Contains("legal advisors", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Is sharing legal?", Assert.Single(reply.Citations).Locator);
    }

    [Fact]
    public void A_figure_of_this_year_is_given_where_the_source_speaks_of_its_own_year()
    {
        Assert.Null(Match("How much are Harborough's revenues and benefits saving this year?"));
        Assert.NotNull(Match("What is the Newcastle and Middlesbrough traffic signals partnership saving this year?"));
    }

    private static Reply? Match(string question) => Boundaries.Match(FollowUps.Resolve(question, [], RealContent.Snapshot), RealContent.Snapshot);
}
