using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Ports;

/// <summary>Keeps what people think of answers, and for a while the answers themselves, so that it is known what they thought of. Nobody's name or id is given to it: whose something is, it knows by a hash alone.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps an answer under the key of its message, and forgets those that were sent more than <see cref="FeedbackLimits.Remembered"/> before it.</summary>
    Task KeepAsync(string message, RatedAnswer answer, DateTimeOffset sent, CancellationToken cancel);

    /// <summary>The answer under a key, or null where there is none or no more.</summary>
    Task<RatedAnswer?> FindAsync(string message, CancellationToken cancel);

    /// <summary>Keeps feedback; one with the same id is replaced.</summary>
    Task SaveAsync(GivenFeedback feedback, CancellationToken cancel);

    /// <summary>All feedback that was given at a time or later, newest first.</summary>
    Task<IReadOnlyList<GivenFeedback>> ReadAsync(DateTimeOffset since, CancellationToken cancel);

    /// <summary>What is kept for one owner: the answers that they were given, and the feedback that they gave, newest first.</summary>
    Task<OwnFeedback> OwnedAsync(string owner, CancellationToken cancel);

    /// <summary>Deletes what is kept for one owner. Somebody else's feedback on an answer of theirs stays, without question and answer.</summary>
    Task ForgetAsync(string owner, CancellationToken cancel);
}

/// <param name="Answers">The answers that may be rated.</param>
public sealed record OwnFeedback(IReadOnlyList<RatedAnswer> Answers, IReadOnlyList<GivenFeedback> Given);

/// <summary>How long what is needed.</summary>
public static class FeedbackLimits
{
    /// <summary>How long it is known what a message said, so that feedback on it can be told what it is about.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(90);
}

/// <summary>What somebody may think something of.</summary>
/// <param name="Question">What was asked, as it was typed.</param>
/// <param name="Answer">What was said; <c>[1]</c> refers to the first of <paramref name="Evidence"/>.</param>
/// <param name="Evidence">The places that the answer cites.</param>
public sealed record RatedAnswer(string Question, string Answer, IReadOnlyList<Citation> Evidence)
{
    /// <summary>Who asked, as <see cref="Turns.Owner"/> makes it; empty where that is not known.</summary>
    public string Owner { get; init; } = "";
}

/// <param name="Id">The same for the same person and message; neither can be read from it.</param>
/// <param name="Channel">Where it was given, such as <c>msteams</c>.</param>
/// <param name="Text">What the person wrote beside it; empty for nothing.</param>
/// <param name="Given">When; to the millisecond.</param>
/// <param name="About">The question and answer; null where they are not known, or no more.</param>
public sealed record GivenFeedback(string Id, string Channel, Reaction Reaction, string Text, DateTimeOffset Given, RatedAnswer? About)
{
    /// <summary>Who gave it, as <see cref="Turns.Owner"/> makes it; empty where that is not known.</summary>
    public string Owner { get; init; } = "";
}

public enum Reaction
{
    Like,
    Dislike,
}
