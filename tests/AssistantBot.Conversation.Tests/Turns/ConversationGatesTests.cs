using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Turns;

public sealed class ConversationGatesTests
{
    private readonly ConversationGates _gates = new();

    [Fact]
    public async Task The_turns_of_a_conversation_go_through_one_after_another()
    {
        var first = await _gates.EnterAsync("a", CancellationToken.None);
        var second = _gates.EnterAsync("a", CancellationToken.None);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Different_conversations_do_not_wait_for_each_other()
    {
        using var first = await _gates.EnterAsync("a", CancellationToken.None);
        using var other = await _gates.EnterAsync("b", CancellationToken.None);
    }

    [Fact]
    public async Task Who_stops_waiting_does_not_hold_up_the_next()
    {
        var first = await _gates.EnterAsync("a", CancellationToken.None);
        using var patience = new CancellationTokenSource();
        var second = _gates.EnterAsync("a", patience.Token);
        var third = _gates.EnterAsync("a", CancellationToken.None);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third).Dispose();
        (await _gates.EnterAsync("a", CancellationToken.None)).Dispose();
    }

    [Fact]
    public async Task Never_are_two_turns_inside_at_once()
    {
        var inside = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                using var pass = await _gates.EnterAsync("a", CancellationToken.None);
                Assert.Equal(1, Interlocked.Increment(ref inside));
                if (i % 50 == 0) await Task.Yield();
                Interlocked.Decrement(ref inside);
            }
        })));
    }
}
