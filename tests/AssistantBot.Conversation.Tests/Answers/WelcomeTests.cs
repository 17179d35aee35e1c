using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Answers;

public sealed class WelcomeTests
{
    [Fact]
    public async Task Whoever_joins_finds_a_group_for_each_kind_of_person()
    {
        var reply = (await new Talk().JoinAsync()).Ends(TurnOutcome.Welcomed);
        var card = Assert.IsType<WelcomeCard>(reply.Card);
        Assert.Equal(["Working on a shared service", "New to sharing", "Scrutinising a proposal"], card.Groups.Select(group => group.Who));
        Assert.StartsWith(card.Opening, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_it_offers_to_say_leads_somewhere()
    {
        var card = Assert.IsType<WelcomeCard>((await new Talk().JoinAsync()).Replies[0].Card);
        foreach (var say in card.Groups.SelectMany(group => group.Says))
            Assert.True((await new Talk().SayAsync(say)).Replies[0].Kind is ReplyKind.Answer or ReplyKind.Form, say);
    }
}
