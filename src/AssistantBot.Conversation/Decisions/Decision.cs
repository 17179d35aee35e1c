using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Decisions;

/// <summary>What a turn comes to: what is remembered afterwards, and what is said.</summary>
internal sealed record Decision(ConversationMemory Memory, TurnResult Result)
{
    public static Decision Say(ConversationMemory memory, TurnOutcome outcome, params IReadOnlyList<Reply> replies) => new(memory, new TurnResult(outcome, replies));
}
