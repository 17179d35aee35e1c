using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>Gives a reply of a kind and keeps the history that it was given.</summary>
internal sealed class FakeAnswerer : IAnswerer
{
    public ReplyKind Kind { get; init; } = ReplyKind.Answer;

    public Exception? Fault { get; init; }

    public IReadOnlyList<string> History { get; private set; } = [];

    public Task<Reply> AnswerAsync(Inquiry inquiry, CancellationToken cancel)
    {
        if (Fault is not null) throw Fault;
        History = inquiry.History;
        return Task.FromResult(new Reply(Kind, inquiry.Question));
    }
}
