using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Turns;

/// <summary>A channel that delivers the same message again.</summary>
public sealed class DuplicateTests
{
    [Fact]
    public async Task A_repeated_activity_changes_nothing_and_says_nothing()
    {
        var talk = await Talk.InQuestionnaireAsync();
        (await talk.SayAsync("yes", "activity-1")).Asks(2);
        var before = talk.Store.States.Single();

        var again = await talk.SayAsync("yes", "activity-1");

        Assert.Equal(TurnOutcome.Duplicate, again.Outcome);
        Assert.Empty(again.Replies);
        Assert.Equal(before, talk.Store.States.Single());
        (await talk.SayAsync("no", "activity-2")).Asks(3);
    }

    [Fact]
    public async Task It_is_known_again_after_a_restart_of_the_program()
    {
        var talk = new Talk();
        await talk.SayAsync("hello", "activity-1");
        Assert.Equal(TurnOutcome.Duplicate, (await new Talk(talk.Store).SayAsync("hello", "activity-1")).Outcome);
    }

    [Fact]
    public async Task It_is_known_again_after_start_over()
    {
        var talk = new Talk();
        await talk.SayAsync("start over", "activity-1");
        Assert.Equal(TurnOutcome.Duplicate, (await talk.SayAsync("start over", "activity-1")).Outcome);
    }

    [Fact]
    public async Task Messages_without_an_id_are_never_duplicates()
    {
        var talk = await Talk.InQuestionnaireAsync();
        (await talk.SayAsync("yes")).Asks(2);
        (await talk.SayAsync("yes")).Asks(3);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        var talk = new Talk();
        await talk.SayAsync("hello", "activity-1");
        Assert.Equal(TurnOutcome.Helped, (await talk.SayAsync("hello", "activity-1", "conversation-2")).Outcome);
    }

    [Fact]
    public async Task What_failed_to_be_saved_is_taken_when_it_comes_again()
    {
        var talk = await Talk.InQuestionnaireAsync();
        talk.Store.Fault = new IOException("the disk is full");
        Assert.Equal(TurnOutcome.Failed, (await talk.SayAsync("yes", "activity-1")).Outcome);
        talk.Store.Fault = null;
        (await talk.SayAsync("yes", "activity-1")).Asks(2);
    }
}
