using System.Collections.Concurrent;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>State that ends with the program.</summary>
/// <param name="mailbox">Where what comes with a state is settled.</param>
internal sealed class MemoryStateStore(MemoryMailbox mailbox, TimeProvider time) : IStateStore
{
    private readonly ConcurrentDictionary<string, Kept> _states = new(StringComparer.Ordinal);

    public Task<StoredState?> LoadAsync(string key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(_states.GetValueOrDefault(key)?.State);
    }

    public Task<bool> SaveAsync(string key, string json, long revision, Settlement? settlement, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(revision);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(settlement is null ? Save(key, json, revision) : mailbox.Settle(settlement, () => Save(key, json, revision)));
    }

    public Task DeleteAsync(string key, CancellationToken cancel)
    {
        _states.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public bool Holds(string key) => _states.ContainsKey(key);

    /// <summary>Deletes what was last written before a time, and returns how many that were.</summary>
    public int Purge(DateTimeOffset before) => _states.Count(state => state.Value.Changed < before && _states.TryRemove(state));

    private bool Save(string key, string json, long revision)
    {
        var next = new Kept(new StoredState(json, revision + 1), time.GetUtcNow());
        if (revision == 0) return _states.TryAdd(key, next);
        return _states.TryGetValue(key, out var now) && now.State.Revision == revision && _states.TryUpdate(key, next, now);
    }

    private sealed record Kept(StoredState State, DateTimeOffset Changed);
}
