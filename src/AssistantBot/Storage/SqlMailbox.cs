using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>Letters and parcels in a database. Work is open (0), answered and to be sent (1), or done (2).</summary>
internal sealed class SqlMailbox(ISqlDatabase database) : IMailbox
{
    public bool IsShared => database.IsShared;

    public Task<bool> AcceptAsync(Letter letter, Lease lease, CancellationToken cancel) => database.WriteAsync(
        session => 1 == session.Execute(
            "INSERT INTO work (key, lane, json, state, owner, until, taken, received) VALUES ($1, $2, $3, 0, $4, $5, 0, $6) ON CONFLICT (key) DO NOTHING",
            letter.Key, letter.Lane, letter.Json, lease.Owner, Time(lease.Until), Time(letter.Received)),
        cancel);

    public Task<bool> KnowsAsync(string key, CancellationToken cancel) => database.ReadAsync(session => session.Value("SELECT state FROM work WHERE key = $1", key) is not null, cancel);

    public Task<string?> FindAnswerAsync(string key, CancellationToken cancel) =>
        database.ReadAsync(session => session.Value("SELECT answer FROM work WHERE key = $1 AND answer IS NOT NULL", key) as string, cancel);

    public async Task<bool> SettleAsync(Settlement settlement, CancellationToken cancel) => await database.WriteAsync(session => Settle(session, settlement), cancel);

    public Task<Parcel?> NextAsync(string lane, CancellationToken cancel) => database.ReadAsync(
        session =>
        {
            var rows = session.Rows(
                "SELECT o.number, o.json, w.key, w.owner, w.until FROM outgoing o JOIN work w ON w.key = o.work WHERE o.lane = $1 ORDER BY o.number LIMIT 100",
                row => (Message: new Outgoing(row.GetInt64(0), row.GetString(1)), Key: row.GetString(2), Lease: new Lease(row.GetString(3), Time(row.GetInt64(4)))), lane);
            return rows.Count == 0 ? null : new Parcel(rows[0].Key, rows[0].Lease, [.. rows.Where(row => row.Key == rows[0].Key).Select(row => row.Message)]);
        },
        cancel);

    public Task SentAsync(string key, long number, CancellationToken cancel) => database.WriteAsync(
        session =>
        {
            session.Execute("DELETE FROM outgoing WHERE number = $1", number);
            return session.Execute("UPDATE work SET state = 2 WHERE key = $1 AND NOT EXISTS (SELECT 1 FROM outgoing WHERE work = $1)", key);
        },
        cancel);

    public Task DropAsync(string key, CancellationToken cancel) => database.WriteAsync(
        session => session.Execute("DELETE FROM outgoing WHERE work = $1", key) + session.Execute("UPDATE work SET state = 2, json = '' WHERE key = $1", key), cancel);

    public async Task<IReadOnlyList<Letter>> TakeOverAsync(DateTimeOffset now, Lease lease, int most, CancellationToken cancel)
    {
        // Looked for without a transaction, for there is mostly nothing.
        var waiting = await database.ReadAsync(
            session => session.Rows(
                "SELECT key, lane, json, received, taken, state FROM work WHERE state < 2 AND until < $1 ORDER BY received, key LIMIT $2",
                row => new Letter(row.GetString(0), row.GetString(1), row.GetString(2), Time(row.GetInt64(3))) { Taken = (int)row.GetInt64(4) + 1, IsSettled = row.GetInt64(5) > 0 },
                Time(now), most),
            cancel);
        if (waiting.Count == 0) return waiting;
        return await database.WriteAsync<IReadOnlyList<Letter>>(
            session => [.. waiting.Where(letter => session.Execute(
                "UPDATE work SET owner = $1, until = $2, taken = taken + 1 WHERE key = $3 AND state = $4 AND until < $5",
                lease.Owner, Time(lease.Until), letter.Key, letter.IsSettled ? 1 : 0, Time(now)) == 1)],
            cancel);
    }

    public Task RenewAsync(IReadOnlyCollection<string> keys, Lease lease, CancellationToken cancel) => database.WriteAsync(
        session => keys.Order(StringComparer.Ordinal).Sum(key => session.Execute("UPDATE work SET until = $1 WHERE key = $2 AND owner = $3 AND state < 2", Time(lease.Until), key, lease.Owner)), cancel);

    public Task<IReadOnlyList<string>> FindAnswersAsync(string beginning, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<string>>(
        session => session.Rows("SELECT answer FROM work WHERE answer IS NOT NULL AND substr(key, 1, length($1)) = $1 ORDER BY received, key", row => row.GetString(0), beginning), cancel);

    public Task ReplaceAnswersAsync(string beginning, string answer, CancellationToken cancel) => database.WriteAsync(
        session => session.Execute("UPDATE work SET answer = $2 WHERE answer IS NOT NULL AND substr(key, 1, length($1)) = $1", beginning, answer), cancel);

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancel) =>
        database.WriteAsync(session => session.Execute("DELETE FROM work WHERE state = 2 AND received < $1", Time(before)), cancel);

    /// <summary>Does what <see cref="SettleAsync"/> says, as a part of a transaction.</summary>
    public static bool Settle(ISqlSession session, Settlement settlement)
    {
        var state = settlement.Messages.Count > 0 ? 1 : 2;
        var (lease, key) = (settlement.Lease, settlement.Key);
        var settled = settlement.Answer is { } answer
            ? session.Execute(
                "INSERT INTO work (key, lane, json, answer, state, owner, until, taken, received) VALUES ($1, $2, '', $3, $4, $5, $6, 0, $7) ON CONFLICT (key) DO NOTHING",
                key, settlement.Lane, answer, state, lease.Owner, Time(lease.Until), Time(settlement.Received))
            : session.Execute(
                "INSERT INTO work (key, lane, json, state, owner, until, taken, received) VALUES ($1, $2, '', $3, $4, $5, 0, $6) "
                + "ON CONFLICT (key) DO UPDATE SET state = $3, json = '', until = $5 WHERE work.owner = $4 AND work.state = 0",
                key, settlement.Lane, state, lease.Owner, Time(lease.Until), Time(settlement.Received));
        if (settled != 1) return false;
        foreach (var message in settlement.Messages) session.Execute("INSERT INTO outgoing (work, lane, json) VALUES ($1, $2, $3)", key, settlement.Lane, message);
        return true;
    }

    private static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private static DateTimeOffset Time(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);
}
