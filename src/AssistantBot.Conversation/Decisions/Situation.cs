using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Decisions;

/// <summary>What a decision looks at: the turn, what is remembered, and the content in force.</summary>
internal sealed record Situation(Turn Turn, ConversationMemory Memory, ContentSnapshot Content)
{
    /// <summary>What was typed, without spaces at its ends.</summary>
    public string Text { get; } = Turn.Text.Trim();

    /// <summary>The turn's own run, which a later message of the same person calls off.</summary>
    public RunningAnswer Running { get; init; } = RunningAnswer.None;

    public Decision Say(TurnOutcome outcome, params IReadOnlyList<Reply> replies) => Decision.Say(Memory, outcome, replies);

    /// <summary>Says something about using the assistant, and what could be tried.</summary>
    public Decision Hint(TurnOutcome outcome, string text) => Say(outcome, new Reply(ReplyKind.Help, text) { Suggestions = SmallTalk.Offers(Content) });
}
