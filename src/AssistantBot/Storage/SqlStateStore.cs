using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>State in a database.</summary>
internal sealed class SqlStateStore(ISqlDatabase database, TimeProvider time) : IStateStore
{
    public Task<StoredState?> LoadAsync(string key, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Rows("SELECT json, revision FROM state WHERE key = $1", row => new StoredState(row.GetString(0), row.GetInt64(1)), key).SingleOrDefault(),
            cancel);

    public Task<bool> SaveAsync(string key, string json, long revision, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(revision);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(
            session => 1 == (revision == 0
                ? session.Execute("INSERT INTO state (key, json, revision, changed) VALUES ($1, $2, 1, $3) ON CONFLICT (key) DO NOTHING", key, json, now)
                : session.Execute("UPDATE state SET json = $1, revision = revision + 1, changed = $2 WHERE key = $3 AND revision = $4", json, now, key, revision)),
            cancel);
    }
}
