using AssistantBot.Conversation.Ports;

namespace AssistantBot.Tests.Channels.Fakes;

/// <summary>A transcript in memory.</summary>
internal sealed class ListTranscript : ITranscript
{
    private readonly List<(string Conversation, TranscriptEntry Entry)> _entries = [];

    public Task<long> AppendAsync(string conversation, string json, CancellationToken cancel)
    {
        lock (_entries)
        {
            var number = _entries.Where(entry => entry.Conversation == conversation).Select(entry => entry.Entry.Number).LastOrDefault() + 1;
            _entries.Add((conversation, new TranscriptEntry(number, json)));
            return Task.FromResult(number);
        }
    }

    public Task ForgetAsync(string conversation, CancellationToken cancel)
    {
        lock (_entries)
        {
            var last = _entries.FindLast(entry => entry.Conversation == conversation);
            _entries.RemoveAll(entry => entry.Conversation == conversation && entry != last);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(string conversation, long after, int limit, CancellationToken cancel)
    {
        lock (_entries)
        {
            return Task.FromResult<IReadOnlyList<TranscriptEntry>>(
                [.. _entries.Where(entry => entry.Conversation == conversation && entry.Entry.Number > after).Select(entry => entry.Entry).Take(limit)]);
        }
    }
}
