using System.Collections.Immutable;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Memory;

/// <summary>A question and what was answered.</summary>
/// <param name="Text">The answer as it was shown; <c>[1]</c> refers to the first citation.</param>
internal sealed record Exchange(string Question, string Text, ImmutableList<Citation> Citations)
{
    /// <summary>True where a language model wrote the answer.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The channel's id of who asked in a shared conversation; empty in a conversation of one.</summary>
    public string Person { get; init; } = "";

    /// <summary>About how many characters it takes to keep.</summary>
    public int Length => Question.Length + Text.Length + Citations.Sum(citation => citation.Quote.Length + citation.Title.Length + citation.Document.Length);
}
