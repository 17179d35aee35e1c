using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>Gives a reply of a kind and keeps the history that it was given.</summary>
internal sealed class FakeAnswerer : IAnswerer
{
    public ReplyKind Kind { get; init; } = ReplyKind.Answer;

    public Exception? Fault { get; init; }

    public IReadOnlyList<string> History { get; private set; } = [];

    public Reply Answer(string question, IReadOnlyList<string> history, ContentSnapshot content)
    {
        if (Fault is not null) throw Fault;
        History = history;
        return new Reply(Kind, question);
    }
}
