using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>State in a database.</summary>
internal sealed class SqlStateStore(ISqlDatabase database, TimeProvider time) : IStateStore
{
    public Task<StoredState?> LoadAsync(string key, CancellationToken cancel) =>
        database.ReadAsync(
            session => session.Rows("SELECT json, revision FROM state WHERE key = $1", row => new StoredState(row.GetString(0), row.GetInt64(1)), key).SingleOrDefault(),
            cancel);

    public async Task<bool> SaveAsync(string key, string json, long revision, Settlement? settlement, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(revision);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        try
        {
            return await database.WriteAsync(
                session =>
                {
                    if (!Save(session, key, json, revision, now)) return false;
                    return settlement is null || SqlMailbox.Settle(session, settlement) ? true : throw new NotSettledException();
                },
                cancel);
        }
        catch (NotSettledException)
        {
            return false;
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancel) => database.WriteAsync(session => session.Execute("DELETE FROM state WHERE key = $1", key), cancel);

    private static bool Save(ISqlSession session, string key, string json, long revision, long now) =>
        1 == (revision == 0
            ? session.Execute("INSERT INTO state (key, json, revision, changed) VALUES ($1, $2, 1, $3) ON CONFLICT (key) DO NOTHING", key, json, now)
            : session.Execute("UPDATE state SET json = $1, revision = revision + 1, changed = $2 WHERE key = $3 AND revision = $4", json, now, key, revision));

    /// <summary>Takes the state back that was written in the same transaction.</summary>
    private sealed class NotSettledException : Exception;
}
