using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation;

/// <summary>What every channel talks to.</summary>
public interface IAssistant
{
    /// <summary>Takes a turn in a conversation, remembers it and returns what to say. Never throws for anything that a person can do.</summary>
    Task<TurnResult> RespondAsync(Turn turn, CancellationToken cancel);

    /// <summary>Answers one question without remembering anything.</summary>
    /// <param name="question">What is asked; not empty.</param>
    /// <param name="history">Earlier messages of the same person, oldest first.</param>
    Task<Reply> AskAsync(string question, IReadOnlyList<string> history, CancellationToken cancel);
}
