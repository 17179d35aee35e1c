using System.Globalization;
using AssistantBot.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AssistantBot.Storage;

/// <summary>Writes the state's SQLite file into another one, whole and at one moment, and puts such a file back.</summary>
internal sealed class StateBackup(IOptions<StateOptions> options, ProgramFolders folders, SqliteLibrary library, TimeProvider time)
{
    private static readonly string[] Companions = ["", "-wal", "-shm"];

    /// <summary>Writes a backup, which other programs may not disturb and do not notice.</summary>
    /// <returns>What was done, in a sentence.</returns>
    /// <exception cref="StorageException">There is nothing to back up, or no file can be written there.</exception>
    public static string Write(StateBackup backup, string file)
    {
        var state = backup.StateFile();
        if (!File.Exists(state)) throw new StorageException($"there is no state file {state} to back up; name the data folder with --data DIR");
        if (Path.Exists(file)) throw new StorageException($"{file} is there already and was left as it is; name a file that is not there");
        var unfinished = file + ".unfinished";
        try
        {
            File.Delete(unfinished);
            Copy(state, unfinished);
            File.Move(unfinished, file);
            return string.Create(CultureInfo.InvariantCulture, $"Wrote {file} ({new FileInfo(file).Length / 1024:N0} KB), and proved it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"the backup {file} cannot be written ({error.Message}); name a file in a folder that this user may write", error);
        }
        finally
        {
            foreach (var end in Companions) File.Delete(unfinished + end);
        }
    }

    /// <summary>Puts a backup in the place of the state file, which is kept beside it under another name.</summary>
    /// <returns>What was done, in a sentence or two.</returns>
    /// <exception cref="StorageException">It is no sound backup of this program, or a program has the state file open; nothing was changed.</exception>
    public static string Restore(StateBackup backup, string file)
    {
        var state = backup.StateFile();
        if (!File.Exists(file)) throw new StorageException($"there is no file {file}; name one that the backup verb has written");
        Prove(file);
        DemandClosed(state);
        try
        {
            var next = state + ".restored";
            File.Copy(file, next, overwrite: true);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var aside = backup.SetAside(state);
            File.Move(next, state);
            return $"Restored {state} from {file}.{(aside is null ? "" : $" What was there before is kept as {aside}.")}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"the state file {state} cannot be replaced ({error.Message}); give this user the right to write its folder", error);
        }
    }

    private string StateFile()
    {
        var target = StateTarget.Read(options.Value.ConnectionString, out _)!;
        if (target.Server is not null) throw new StorageException("State:ConnectionString names a PostgreSQL server, whose own tools do this while the program serves: pg_dump --format=custom --schema=assistant_bot, and pg_restore --clean --if-exists with the program stopped");
        if (target.File is null) throw new StorageException("State:ConnectionString says memory, of which nothing outlives the program; name an SQLite file");
        if (!library.Found) throw new StorageException($"this system has no SQLite library; {SqliteLibrary.Advice}");
        return Path.Combine(folders.Data, target.File);
    }

    private static void Copy(string from, string to)
    {
        try
        {
            using (var source = new SqliteSession(from, SqliteOpenMode.ReadOnly))
            {
                SqliteSchema.Check(source, from);
                source.BackUp(to);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Prove(to);
        }
        catch (SqliteException error)
        {
            throw SqliteFaults.Explain(from, error);
        }
    }

    /// <summary>The file is a sound database of this program, looked at without writing to it.</summary>
    private static void Prove(string file)
    {
        try
        {
            using var session = new SqliteSession(file, SqliteOpenMode.ReadOnly);
            SqliteSchema.DemandOwn(session, file);
        }
        catch (SqliteException error)
        {
            throw new StorageException($"{file} is no backup of this program, or damaged (SQLite error {error.SqliteErrorCode}); nothing was changed, name another file", error);
        }
    }

    /// <summary>A program that has the file open would go on writing to it after it was moved.</summary>
    private static void DemandClosed(string state)
    {
        if (!File.Exists(state)) return;
        try
        {
            using var session = new SqliteSession(state, SqliteOpenMode.ReadWrite);
            session.Value("PRAGMA locking_mode = EXCLUSIVE");
            session.Execute("BEGIN EXCLUSIVE");
            session.Execute("ROLLBACK");
        }
        catch (SqliteException error) when (SqliteFaults.IsLocked(error))
        {
            throw new StorageException($"a program has the state file {state} open; stop it, and restore again", error);
        }
        catch (SqliteException)
        {
            // It is damaged, which may be why somebody restores.
        }
    }

    private string? SetAside(string state)
    {
        if (!File.Exists(state)) return null;
        var aside = string.Create(CultureInfo.InvariantCulture, $"{state}.before-{time.GetUtcNow().UtcDateTime:yyyyMMdd-HHmmss}");
        foreach (var end in Companions.Where(end => File.Exists(state + end))) File.Move(state + end, aside + end);
        return aside;
    }
}
