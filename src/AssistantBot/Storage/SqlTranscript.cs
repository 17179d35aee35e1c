using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>Transcripts in a database.</summary>
internal sealed class SqlTranscript(ISqlDatabase database, TimeProvider time) : ITranscript
{
    public Task<long> AppendAsync(string conversation, string json, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(session => Append(session, conversation, json, now), cancel);
    }

    public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(string conversation, long after, int limit, CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<TranscriptEntry>>(
            session => session.Rows(
                "SELECT number, json FROM transcript WHERE conversation = $1 AND number > $2 ORDER BY number LIMIT $3",
                row => new TranscriptEntry(row.GetInt64(0), row.GetString(1)), conversation, after, limit),
            cancel);

    public Task ForgetAsync(string conversation, CancellationToken cancel) => database.WriteAsync(
        session => session.Execute("DELETE FROM transcript WHERE conversation = $1 AND number < (SELECT max(number) FROM transcript WHERE conversation = $1)", conversation), cancel);

    private static long Append(ISqlSession session, string conversation, string json, long now)
    {
        session.Lock($"transcript/{conversation}");
        var number = (long)session.Value("SELECT coalesce(max(number), 0) + 1 FROM transcript WHERE conversation = $1", conversation)!;
        session.Execute("INSERT INTO transcript (conversation, number, json, added) VALUES ($1, $2, $3, $4)", conversation, number, json, now);
        return number;
    }
}
