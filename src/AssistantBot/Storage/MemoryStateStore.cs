using System.Collections.Concurrent;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>State that ends with the program.</summary>
internal sealed class MemoryStateStore : IStateStore
{
    private readonly ConcurrentDictionary<string, StoredState> _states = new(StringComparer.Ordinal);

    public Task<StoredState?> LoadAsync(string key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(_states.GetValueOrDefault(key));
    }

    public Task<bool> SaveAsync(string key, string json, long revision, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(revision);
        cancel.ThrowIfCancellationRequested();
        var next = new StoredState(json, revision + 1);
        if (revision == 0) return Task.FromResult(_states.TryAdd(key, next));
        return Task.FromResult(_states.TryGetValue(key, out var now) && now.Revision == revision && _states.TryUpdate(key, next, now));
    }
}
