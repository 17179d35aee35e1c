using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Answers;

/// <summary>Answers a question from the corpus.</summary>
public interface IAnswerer
{
    /// <summary>The reply to a question.</summary>
    /// <exception cref="OperationCanceledException">The answer was called off; what is worth saying of it was told to <see cref="Inquiry.Progress"/>.</exception>
    Task<Reply> AnswerAsync(Inquiry inquiry, CancellationToken cancel);
}

/// <summary>What is asked, and on what the answer rests.</summary>
/// <param name="Question">What is asked; not empty.</param>
/// <param name="History">Earlier questions of the same person, oldest first.</param>
/// <param name="Content">The corpus in force.</param>
public sealed record Inquiry(string Question, IReadOnlyList<string> History, ContentSnapshot Content)
{
    /// <summary>Who asks, as far as is known: a channel and its id of the person. Limits are counted by it; it is told to nobody.</summary>
    public string Person { get; init; } = "";

    /// <summary>The answer to the last question, where a language model wrote it: what "source?" or "shorter" is said of. Else null.</summary>
    public GeneratedAnswer? Before { get; init; }

    /// <summary>Where it is shown how the answer comes about.</summary>
    public ITurnProgress Progress { get; init; } = NoProgress.Instance;
}

/// <summary>An answer that a language model wrote, as it was checked and shown.</summary>
/// <param name="Text">Its sentences; <c>[1]</c> refers to the first citation.</param>
public sealed record GeneratedAnswer(string Text, IReadOnlyList<Citation> Citations);
