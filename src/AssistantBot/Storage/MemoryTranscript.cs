using System.Collections.Concurrent;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>Transcripts that end with the program.</summary>
/// <param name="time">Says when something was added.</param>
internal sealed class MemoryTranscript(TimeProvider time) : ITranscript
{
    private readonly ConcurrentDictionary<string, Lines> _conversations = new(StringComparer.Ordinal);

    public Task<long> AppendAsync(string conversation, string json, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var lines = _conversations.GetOrAdd(conversation, _ => new Lines());
        lock (lines)
        {
            lines.Added = time.GetUtcNow();
            lines.Entries.Add(new TranscriptEntry(lines.Number += 1, json));
            return Task.FromResult(lines.Number);
        }
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(string conversation, long after, int limit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!_conversations.TryGetValue(conversation, out var lines)) return Task.FromResult<IReadOnlyList<TranscriptEntry>>([]);
        lock (lines)
        {
            var first = lines.Number - lines.Entries.Count;
            return Task.FromResult<IReadOnlyList<TranscriptEntry>>([.. lines.Entries.Skip((int)Math.Clamp(after - first, 0, lines.Entries.Count)).Take(limit)]);
        }
    }

    public Task ForgetAsync(string conversation, CancellationToken cancel)
    {
        if (!_conversations.TryGetValue(conversation, out var lines)) return Task.CompletedTask;
        lock (lines) lines.Entries.RemoveRange(0, Math.Max(0, lines.Entries.Count - 1));
        return Task.CompletedTask;
    }

    /// <summary>Deletes conversations to which nothing was added since a time, and returns how many entries that were.</summary>
    public int Purge(DateTimeOffset before) => _conversations.Where(each => each.Value.Added < before && _conversations.TryRemove(each)).Sum(each => each.Value.Entries.Count);

    private sealed class Lines
    {
        public List<TranscriptEntry> Entries { get; } = [];

        public long Number { get; set; }

        public DateTimeOffset Added { get; set; }
    }
}
