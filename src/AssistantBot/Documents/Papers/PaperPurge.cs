using AssistantBot.Retention;

namespace AssistantBot.Documents.Papers;

/// <summary>Has papers purged with everything else.</summary>
internal sealed class PaperPurge(PaperShelf shelf) : IPurge
{
    public Task<IReadOnlyList<PurgeCount>> PurgeAsync(PurgeTimes times, CancellationToken cancel) => Task.Run<IReadOnlyList<PurgeCount>>(() => [new PurgeCount("files", shelf.Purge(times.Before))], cancel);
}
