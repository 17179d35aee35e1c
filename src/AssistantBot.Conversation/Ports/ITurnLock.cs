namespace AssistantBot.Conversation.Ports;

/// <summary>Lets the turns of one conversation through one after another where several programs share the state.</summary>
public interface ITurnLock
{
    /// <summary>Waits for the conversation's turns in other programs, not for ever; dispose to let the next one in. A program that dies lets go at once.</summary>
    Task<IAsyncDisposable> EnterAsync(string conversation, CancellationToken cancel);
}
