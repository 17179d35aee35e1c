namespace AssistantBot.Conversation.Ports;

/// <summary>Keeps what is remembered of each conversation. Implementations commit before they return.</summary>
public interface IStateStore
{
    /// <summary>The state under a key, or null where there is none.</summary>
    Task<StoredState?> LoadAsync(string key, CancellationToken cancel);

    /// <summary>Writes a state if nobody else wrote since <paramref name="revision"/> was read (0: there was none), and settles a letter or call with it.</summary>
    /// <param name="settlement">What the turn that leaves this state comes to; null where there is nothing to settle.</param>
    /// <returns>False where somebody did, or the letter is settled or held by somebody else; nothing is written then.</returns>
    Task<bool> SaveAsync(string key, string json, long revision, Settlement? settlement, CancellationToken cancel);

    /// <summary>Deletes a state, where there is one.</summary>
    Task DeleteAsync(string key, CancellationToken cancel);
}

/// <param name="Json">The state.</param>
/// <param name="Revision">Counts the writes of this key, from 1.</param>
public sealed record StoredState(string Json, long Revision);

public static class StateStores
{
    /// <summary>Writes a state with which nothing is settled.</summary>
    public static Task<bool> SaveAsync(this IStateStore store, string key, string json, long revision, CancellationToken cancel) => store.SaveAsync(key, json, revision, null, cancel);
}
