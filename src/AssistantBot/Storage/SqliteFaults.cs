using Microsoft.Data.Sqlite;

namespace AssistantBot.Storage;

/// <summary>SQLite's errors in words that say what to do.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static bool IsLocked(SqliteException error) => error.SqliteErrorCode is Busy or Locked;

    public static StorageException Explain(string file, SqliteException error) => error.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => Damaged(file, error),
        ReadOnly or CannotOpen => NotWritable(file, error),
        Busy or Locked => new StorageException($"the state file {file} is locked by another program; end that program and try again", error),
        Full => new StorageException($"the disk is full, so the state file {file} cannot be written; make room and try again", error),
        var code => new StorageException($"the state file {file} cannot be used (SQLite error {code}); check the disk, or set Data:Path (--data DIR) to another folder", error),
    };

    public static StorageException Damaged(string file, Exception? inner = null) => new(
        $"the state file {file} is damaged and was left as it is; put a backup in its place, or move it away together with its -wal and -shm files to start with nothing remembered", inner);

    public static StorageException NotWritable(string file, Exception inner) => new(
        $"the state file {file} cannot be written; give this user the right to write it and its folder, or set Data:Path (--data DIR) to another folder", inner);
}
