using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>An audit that ends with the program.</summary>
internal sealed class MemoryAudit : IAudit
{
    private readonly Lock _gate = new();
    private readonly List<AuditEntry> _entries = [];

    public Task AddAsync(AuditEntry entry, CancellationToken cancel)
    {
        lock (_gate) _entries.Add(entry);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(DateTimeOffset since, CancellationToken cancel)
    {
        lock (_gate) return Task.FromResult<IReadOnlyList<AuditEntry>>([.. _entries.Where(entry => entry.At >= since).Reverse().OrderByDescending(entry => entry.At)]);
    }

    /// <summary>Deletes what is older, and returns how many that were.</summary>
    public int Purge(DateTimeOffset before)
    {
        lock (_gate) return _entries.RemoveAll(entry => entry.At < before);
    }
}
