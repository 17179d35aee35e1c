using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>Who is remembered in which shared conversation, in a database.</summary>
internal sealed class SqlPresence(ISqlDatabase database) : IPresence
{
    public Task NoteAsync(string owner, string state, CancellationToken cancel) =>
        database.WriteAsync(session => session.Execute("INSERT INTO presence (owner, state) VALUES ($1, $2) ON CONFLICT (owner, state) DO NOTHING", owner, state), cancel);

    public async Task<IReadOnlyList<string>> FindAsync(string owner, CancellationToken cancel)
    {
        var states = await database.ReadAsync(session => session.Rows("SELECT state FROM presence WHERE owner = $1", row => row.GetString(0), owner), cancel);
        return [.. states.Order(StringComparer.Ordinal)];
    }

    public Task ForgetAsync(string owner, CancellationToken cancel) => database.WriteAsync(session => session.Execute("DELETE FROM presence WHERE owner = $1", owner), cancel);
}
