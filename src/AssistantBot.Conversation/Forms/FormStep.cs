using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Forms;

/// <summary>What a form made of a message: the session afterwards (null: dropped) and what to say.</summary>
internal sealed record FormStep(FormSession? Session, TurnOutcome Outcome, Reply Reply);
