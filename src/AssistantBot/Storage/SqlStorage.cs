using AssistantBot.Conversation.Ports;
using AssistantBot.Hosting;
using AssistantBot.Retention;

namespace AssistantBot.Storage;

/// <summary>Everything that is remembered, in one database.</summary>
/// <param name="turns">Keeps the turns of a conversation apart across programs; null where only this one uses the database.</param>
internal sealed partial class SqlStorage(ISqlDatabase database, ITurnLock? turns, TimeProvider time, ILogger<SqlStorage> log) : IStorage, IDisposable
{
    /// <summary>How long the database may take to say that it can be read.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    public IStateStore State => field ??= new SqlStateStore(database, time);

    public ITranscript Transcript => field ??= new SqlTranscript(database, time);

    public IFeedbackStore Feedback => field ??= new SqlFeedback(database);

    public IMailbox Mailbox => field ??= new SqlMailbox(database);

    public IAudit Audit => field ??= new SqlAudit(database);

    public IPresence Presence => field ??= new SqlPresence(database);

    public ITurnLock? Turns => turns;

    public ISqlDatabase Database => database;

    public Task OpenAsync() => database.OpenAsync();

    public Task<IReadOnlyList<PurgeCount>> PurgeAsync(DateTimeOffset before, DateTimeOffset auditBefore, CancellationToken cancel) => new SqlPurge(database).PurgeAsync(before, auditBefore, cancel);

    public async Task<Readiness> CheckAsync()
    {
        try
        {
            await database.ReadAsync(session => session.Value("SELECT count(*) FROM state WHERE key = ''"), CancellationToken.None).WaitAsync(Patience, time);
            return new Readiness(true, database.Name);
        }
        catch (Exception error) when (error is StorageException or TimeoutException)
        {
            CannotRead(log, error.Message);
            return new Readiness(false, database.Name, database.Unreadable);
        }
    }

    public void Dispose()
    {
        (turns as IDisposable)?.Dispose();
        database.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "Not ready: {Reason}")]
    private static partial void CannotRead(ILogger logger, string reason);
}
