using AssistantBot.Conversation.Ports;
using AssistantBot.Hosting;

namespace AssistantBot.Storage;

/// <summary>Everything that is remembered, in one SQLite file.</summary>
internal sealed partial class SqliteStorage(string file, TimeProvider time, ILogger<SqliteStorage> log) : IStorage, IDisposable
{
    private readonly SqliteDatabase _database = new(file);

    public IStateStore State => field ??= new SqliteStateStore(_database, time);

    public ITranscript Transcript => field ??= new SqliteTranscript(_database, time);

    public IFeedbackStore Feedback => field ??= new SqliteFeedback(_database);

    public Task OpenAsync() => _database.OpenAsync();

    public async Task<Readiness> CheckAsync()
    {
        try
        {
            await _database.ReadAsync(session => session.Value("PRAGMA user_version"), CancellationToken.None);
            return new Readiness(true, "sqlite");
        }
        catch (StorageException error)
        {
            CannotRead(log, error.Message);
            return new Readiness(false, "sqlite", "the state file cannot be read; the log says why");
        }
    }

    public void Dispose() => _database.Dispose();

    [LoggerMessage(LogLevel.Error, "Not ready: {Reason}")]
    private static partial void CannotRead(ILogger logger, string reason);
}
