using AssistantBot.Retention;

namespace AssistantBot.Storage;

/// <summary>Deletes from a database what nobody has used for long. In small transactions, so that nobody waits for it.</summary>
internal sealed class SqlPurge(ISqlDatabase database)
{
    private const int MostAtOnce = 200;

    /// <summary>Each deletes at most <c>$2</c> rows that were last used before <c>$1</c>.</summary>
    private static readonly (string What, string Sql)[] Steps =
    [
        ("conversations", "DELETE FROM state WHERE key IN (SELECT key FROM state WHERE changed < $1 LIMIT $2)"),
        ("shown conversations", "DELETE FROM transcript WHERE conversation IN (SELECT conversation FROM transcript GROUP BY conversation HAVING max(added) < $1 LIMIT $2)"),
        ("answers", "DELETE FROM answer WHERE message IN (SELECT message FROM answer WHERE sent < $1 LIMIT $2)"),
        ("ratings", "DELETE FROM feedback WHERE id IN (SELECT id FROM feedback WHERE given < $1 LIMIT $2)"),
        ("unsent messages", "DELETE FROM outgoing WHERE number IN (SELECT o.number FROM outgoing o LEFT JOIN work w ON w.key = o.work WHERE w.key IS NULL OR w.received < $1 LIMIT $2)"),
        ("messages", "DELETE FROM work WHERE key IN (SELECT key FROM work WHERE received < $1 LIMIT $2)"),
    ];

    /// <param name="before">What was used then or later stays.</param>
    /// <param name="auditBefore">The same for the audit.</param>
    public async Task<IReadOnlyList<PurgeCount>> PurgeAsync(DateTimeOffset before, DateTimeOffset auditBefore, CancellationToken cancel)
    {
        var counts = new List<PurgeCount>();
        foreach (var (what, sql) in Steps) counts.Add(new PurgeCount(what, await DeleteAsync(sql, before, cancel)));
        // A presence has no time of its own: it is of use as long as its conversation is remembered.
        await database.WriteAsync(session => session.Execute("DELETE FROM presence WHERE NOT EXISTS (SELECT 1 FROM state WHERE state.key = presence.state)"), cancel);
        counts.Add(new PurgeCount("audit entries", await DeleteAsync("DELETE FROM audit WHERE number IN (SELECT number FROM audit WHERE happened < $1 LIMIT $2)", auditBefore, cancel)));
        return counts;
    }

    private async Task<int> DeleteAsync(string sql, DateTimeOffset before, CancellationToken cancel)
    {
        for (var deleted = 0; ;)
        {
            var count = await database.WriteAsync(session => session.Execute(sql, before.ToUnixTimeMilliseconds(), (long)MostAtOnce), cancel);
            if (count == 0) return deleted;
            deleted += count;
        }
    }
}
