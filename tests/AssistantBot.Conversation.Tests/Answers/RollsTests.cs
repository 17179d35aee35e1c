using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Answers;

/// <summary>Lists of people beside what the field says.</summary>
public sealed class RollsTests
{
    [Fact]
    public void A_list_of_people_with_their_posts_is_a_roll() =>
        Assert.Contains(RealContent.Snapshot.Knowledge.Passages, passage => passage.Document.Id == "lgg/contributors" && Rolls.IsRoll(passage));

    [Fact]
    public void A_list_of_risks_or_services_is_none() =>
        Assert.DoesNotContain(RealContent.Snapshot.Knowledge.Passages, passage => passage.Document.Id is "hmep/set-up-lessons" or "hmep/key-performance-indicators" && Rolls.IsRoll(passage));

    [Fact]
    public void Posts_are_not_answered_with_those_who_held_them()
    {
        var reply = OfflineAnswerer.Answer("can we share a chief executive?", [], RealContent.Snapshot);
        Assert.DoesNotContain(reply.Citations, citation => citation.Document == "lgg/contributors");
    }
}
