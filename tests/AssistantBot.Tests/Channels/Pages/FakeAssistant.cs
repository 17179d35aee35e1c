using AssistantBot.Conversation;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Channels.Pages;

/// <summary>Gives one reply to everything and keeps what it was asked.</summary>
internal sealed class FakeAssistant(Reply reply) : IAssistant
{
    public List<(string Question, IReadOnlyList<string> History)> Asked { get; } = [];

    public Task<TurnResult> RespondAsync(Turn turn, Func<TurnResult, Task<Settlement>>? settle, CancellationToken cancel) => throw new InvalidOperationException("pages hold no conversation");

    public Task<Reply> AskAsync(string question, IReadOnlyList<string> history, CancellationToken cancel)
    {
        Asked.Add((question, history));
        return Task.FromResult(reply);
    }
}
