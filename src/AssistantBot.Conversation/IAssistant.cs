using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation;

/// <summary>What every channel talks to.</summary>
public interface IAssistant
{
    /// <summary>Takes a turn in a conversation, remembers it and returns what to say. Never throws for anything that a person can do.</summary>
    /// <param name="settle">Makes of the result what is committed together with the state; may be asked again where that had to be decided anew. Not asked where nothing is saved. Null where there is nothing to settle.</param>
    Task<TurnResult> RespondAsync(Turn turn, Func<TurnResult, Task<Settlement>>? settle, CancellationToken cancel);

    /// <summary>Answers one question without remembering anything.</summary>
    /// <param name="question">What is asked; not empty.</param>
    /// <param name="history">Earlier messages of the same person, oldest first.</param>
    Task<Reply> AskAsync(string question, IReadOnlyList<string> history, CancellationToken cancel);
}

public static class AssistantCalls
{
    /// <summary>Takes a turn for somebody who is told the result at once.</summary>
    public static Task<TurnResult> RespondAsync(this IAssistant assistant, Turn turn, CancellationToken cancel) => assistant.RespondAsync(turn, null, cancel);
}
