using AssistantBot.Retention;

namespace AssistantBot.Storage;

/// <summary>Has the storage purged with everything else.</summary>
internal sealed class StoragePurge(IStorage storage) : IPurge
{
    public Task<IReadOnlyList<PurgeCount>> PurgeAsync(PurgeTimes times, CancellationToken cancel) => storage.PurgeAsync(times.Before, times.AuditBefore, cancel);
}
