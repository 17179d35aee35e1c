using Microsoft.Data.Sqlite;

namespace AssistantBot.Storage;

/// <summary>One SQLite file with a write-ahead log: reads go on while a write is being committed.</summary>
/// <param name="file">Path of the file; made when it is not there.</param>
internal sealed class SqliteDatabase(string file) : ISqlDatabase
{
    private readonly Lazy<Task<Connections>> _opened = new(() => Task.Run(() => Open(file)));

    public string Name => "sqlite";

    public string Unreadable => "the state file cannot be read; the log says why";

    public bool IsShared => false;

    public Task OpenAsync() => _opened.Value;

    public async Task<T> ReadAsync<T>(Func<ISqlSession, T> read, CancellationToken cancel)
    {
        var reader = (await _opened.Value).Reader;
        cancel.ThrowIfCancellationRequested();
        try
        {
            lock (reader) return read(reader);
        }
        catch (SqliteException error)
        {
            throw SqliteFaults.Explain(file, error);
        }
    }

    public async Task<T> WriteAsync<T>(Func<ISqlSession, T> write, CancellationToken cancel)
    {
        var writer = (await _opened.Value).Writer;
        cancel.ThrowIfCancellationRequested();
        try
        {
            return await writer.WriteAsync(write);
        }
        catch (SqliteException error)
        {
            throw SqliteFaults.Explain(file, error);
        }
    }

    public void Dispose()
    {
        if (!_opened.IsValueCreated) return;
        try
        {
            var (reader, writer) = _opened.Value.GetAwaiter().GetResult();
            lock (reader) reader.Dispose();
            writer.Dispose();
        }
        catch (StorageException)
        {
            // It could not be opened, so there is nothing to close.
        }
    }

    private static Connections Open(string file)
    {
        SqliteSession? reader = null, session = null;
        try
        {
            Create(file);
            // The reading connection cannot write, so the file is proved before anything can change it.
            reader = new SqliteSession(file, SqliteOpenMode.ReadOnly);
            SqliteSchema.Check(reader, file);
            session = new SqliteSession(file, SqliteOpenMode.ReadWrite);
            session.Execute("PRAGMA busy_timeout = 5000");
            session.Value("PRAGMA journal_mode = WAL");
            session.Execute("PRAGMA synchronous = FULL");
            // What was deleted is overwritten, and not only left out.
            session.Value("PRAGMA secure_delete = ON");
            SqliteSchema.Upgrade(session);
            return new Connections(reader, new SqliteWriter(session));
        }
        catch (Exception error)
        {
            reader?.Dispose();
            session?.Dispose();
            if (error is SqliteException sqlite) throw SqliteFaults.Explain(file, sqlite);
            if (error is IOException or UnauthorizedAccessException) throw SqliteFaults.NotWritable(file, error);
            throw;
        }
    }

    /// <summary>What people told the assistant is for this user alone to read; SQLite gives its other files the same rights.</summary>
    private static void Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
    }

    private sealed record Connections(SqliteSession Reader, SqliteWriter Writer);
}
