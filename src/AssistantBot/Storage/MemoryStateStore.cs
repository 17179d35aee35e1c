using System.Collections.Concurrent;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>State that ends with the program.</summary>
/// <param name="mailbox">Where what comes with a state is settled.</param>
internal sealed class MemoryStateStore(MemoryMailbox mailbox) : IStateStore
{
    private readonly ConcurrentDictionary<string, StoredState> _states = new(StringComparer.Ordinal);

    public Task<StoredState?> LoadAsync(string key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(_states.GetValueOrDefault(key));
    }

    public Task<bool> SaveAsync(string key, string json, long revision, Settlement? settlement, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(revision);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(settlement is null ? Save(key, json, revision) : mailbox.Settle(settlement, () => Save(key, json, revision)));
    }

    private bool Save(string key, string json, long revision)
    {
        var next = new StoredState(json, revision + 1);
        if (revision == 0) return _states.TryAdd(key, next);
        return _states.TryGetValue(key, out var now) && now.Revision == revision && _states.TryUpdate(key, next, now);
    }
}
