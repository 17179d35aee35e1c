using AssistantBot.Conversation.Tests.Fakes;

namespace AssistantBot.Conversation.Tests.Turns;

/// <summary>Messages that arrive at once.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task A_second_turn_of_a_conversation_waits_until_the_first_is_saved()
    {
        var talk = await Talk.InQuestionnaireAsync();
        var loads = talk.Store.Loads;
        var go = new TaskCompletionSource();
        talk.Store.Loading = load => load == loads + 1 ? go.Task : Task.CompletedTask;

        var first = talk.SayAsync("yes");
        var second = talk.SayAsync("no");
        Assert.Equal(loads + 1, talk.Store.Loads);
        Assert.False(second.IsCompleted);

        go.SetResult();
        (await first).Asks(2);
        (await second).Asks(3);
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        var talk = new Talk();
        var go = new TaskCompletionSource();
        talk.Store.Loading = load => load == 1 ? go.Task : Task.CompletedTask;
        var first = talk.SayAsync("hello");
        await talk.SayAsync("hello", conversation: "conversation-2");
        Assert.False(first.IsCompleted);
        go.SetResult();
        await first;
    }

    [Fact]
    public async Task Nine_answers_at_once_are_nine_answers()
    {
        var talk = await Talk.InQuestionnaireAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => talk.SayAsync("yes"))));
        var report = (await talk.SayAsync("yes")).Reports();
        Assert.Equal(9, report.Data["drivers"]!.AsArray().Count);
    }
}
