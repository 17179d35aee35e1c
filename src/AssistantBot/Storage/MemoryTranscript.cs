using System.Collections.Concurrent;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>Transcripts that end with the program.</summary>
internal sealed class MemoryTranscript : ITranscript
{
    private readonly ConcurrentDictionary<string, List<TranscriptEntry>> _conversations = new(StringComparer.Ordinal);

    public Task<long> AppendAsync(string conversation, string json, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var entries = _conversations.GetOrAdd(conversation, _ => []);
        lock (entries)
        {
            entries.Add(new TranscriptEntry(entries.Count + 1, json));
            return Task.FromResult((long)entries.Count);
        }
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(string conversation, long after, int limit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!_conversations.TryGetValue(conversation, out var entries)) return Task.FromResult<IReadOnlyList<TranscriptEntry>>([]);
        lock (entries)
        {
            return Task.FromResult<IReadOnlyList<TranscriptEntry>>([.. entries.Skip((int)Math.Clamp(after, 0, entries.Count)).Take(limit)]);
        }
    }
}
