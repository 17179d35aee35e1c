namespace AssistantBot.Conversation.Ports;

/// <summary>Keeps what is remembered of each conversation. Implementations commit before they return.</summary>
public interface IStateStore
{
    /// <summary>The state under a key, or null where there is none.</summary>
    Task<StoredState?> LoadAsync(string key, CancellationToken cancel);

    /// <summary>Writes a state if nobody else wrote since <paramref name="revision"/> was read (0: there was none).</summary>
    /// <returns>False where somebody did; nothing is written then.</returns>
    Task<bool> SaveAsync(string key, string json, long revision, CancellationToken cancel);
}

/// <param name="Json">The state.</param>
/// <param name="Revision">Counts the writes of this key, from 1.</param>
public sealed record StoredState(string Json, long Revision);
