using AssistantBot.Conversation.Ports;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>State in memory that can fail, be written to by others, and keep a turn waiting.</summary>
internal sealed class FakeStore : IStateStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoredState> _states = new(StringComparer.Ordinal);

    /// <summary>What reading and writing fail with.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Called before each write with its key; another program would write here.</summary>
    public Action<string> Saving { get; set; } = _ => { };

    /// <summary>What a turn waits for before it reads; it is called with the number of the read, counted from 1.</summary>
    public Func<int, Task> Loading { get; set; } = _ => Task.CompletedTask;

    public int Loads { get; private set; }

    /// <summary>How often something was written.</summary>
    public int Saves { get; private set; }

    public IReadOnlyDictionary<string, StoredState> States => _states;

    public async Task<StoredState?> LoadAsync(string key, CancellationToken cancel)
    {
        if (Fault is not null) throw Fault;
        cancel.ThrowIfCancellationRequested();
        await Loading(++Loads);
        lock (_gate) return _states.GetValueOrDefault(key);
    }

    public Task<bool> SaveAsync(string key, string json, long revision, Settlement? settlement, CancellationToken cancel)
    {
        if (Fault is not null) throw Fault;
        Saving(key);
        lock (_gate)
        {
            if ((_states.GetValueOrDefault(key)?.Revision ?? 0) != revision) return Task.FromResult(false);
            _states[key] = new StoredState(json, revision + 1);
            Saves++;
            return Task.FromResult(true);
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancel)
    {
        lock (_gate) _states.Remove(key);
        return Task.CompletedTask;
    }

    /// <summary>Writes as another program does.</summary>
    public void Overwrite(string key, string json)
    {
        lock (_gate) _states[key] = new StoredState(json, (_states.GetValueOrDefault(key)?.Revision ?? 0) + 1);
    }
}
