using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>Who is remembered in which shared conversation, until the program ends.</summary>
internal sealed class MemoryPresence : IPresence
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedSet<string>> _states = new(StringComparer.Ordinal);

    public Task NoteAsync(string owner, string state, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (!_states.TryGetValue(owner, out var states)) _states[owner] = states = new SortedSet<string>(StringComparer.Ordinal);
            states.Add(state);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> FindAsync(string owner, CancellationToken cancel)
    {
        lock (_gate) return Task.FromResult<IReadOnlyList<string>>([.. _states.GetValueOrDefault(owner) ?? []]);
    }

    public Task ForgetAsync(string owner, CancellationToken cancel)
    {
        lock (_gate) _states.Remove(owner);
        return Task.CompletedTask;
    }

    /// <summary>Keeps those whose conversation is still remembered.</summary>
    public void Purge(Func<string, bool> isKept)
    {
        lock (_gate)
        {
            foreach (var (owner, states) in _states.ToList())
            {
                states.RemoveWhere(state => !isKept(state));
                if (states.Count == 0) _states.Remove(owner);
            }
        }
    }
}
