using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>The audit in a database.</summary>
internal sealed class SqlAudit(ISqlDatabase database) : IAudit
{
    public Task AddAsync(AuditEntry entry, CancellationToken cancel) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO audit (happened, action, channel, account, what) VALUES ($1, $2, $3, $4, $5)",
            entry.At.ToUnixTimeMilliseconds(), entry.Action.ToString(), entry.Channel, entry.Account, entry.What),
        cancel);

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(DateTimeOffset since, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<AuditEntry>>(
        session => session.Rows(
            "SELECT happened, action, channel, account, what FROM audit WHERE happened >= $1 ORDER BY happened DESC, number DESC",
            row => new AuditEntry(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), Enum.Parse<AuditAction>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4)),
            since.ToUnixTimeMilliseconds()),
        cancel);
}
