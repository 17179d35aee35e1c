using System.Collections.Concurrent;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Channels.Fakes;

/// <summary>Says back what it hears, or what a test tells it to say, and keeps the turns it took.</summary>
internal sealed class FakeAssistant : IAssistant
{
    private readonly ConcurrentQueue<Turn> _turns = new();

    public IReadOnlyList<Turn> Turns => [.. _turns];

    public Func<Turn, TurnResult> Answer { get; set; } = turn => Said(turn.Joined ? "Welcome." : $"You said: {turn.Text}");

    /// <summary>An answer that takes its time; where it is set, <see cref="Answer"/> is not asked.</summary>
    public Func<Turn, Task<TurnResult>>? Later { get; set; }

    public static TurnResult Said(params string[] texts) => new(TurnOutcome.Answered, [.. texts.Select(text => new Reply(ReplyKind.Answer, text))]);

    public static TurnResult Said(params Reply[] replies) => new(TurnOutcome.Answered, replies);

    public Task<TurnResult> RespondAsync(Turn turn, Func<TurnResult, Task<Settlement>>? settle, CancellationToken cancel)
    {
        _turns.Enqueue(turn);
        return Later is { } later ? later(turn) : Task.FromResult(Answer(turn));
    }

    public Task<Reply> AskAsync(string question, IReadOnlyList<string> history, CancellationToken cancel) => throw new NotSupportedException("Channels take turns.");
}
