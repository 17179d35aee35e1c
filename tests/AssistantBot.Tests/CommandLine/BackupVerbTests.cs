using AssistantBot.Conversation.Ports;
using AssistantBot.Storage;
using AssistantBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssistantBot.Tests.CommandLine;

public sealed class BackupVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();

    private string State => Path.Combine(_terminal.File("data"), "state.db");

    private string Backup => _terminal.File("backup.db");

    public void Dispose() => _terminal.Dispose();

    [SqliteFact]
    public async Task A_backup_of_a_state_in_use_is_restored_and_what_was_there_is_kept_aside()
    {
        using (var open = Open())
        {
            await SaveAsync(open, "before", 0);
            Assert.StartsWith($"Wrote {Backup}", (await _terminal.RunAsync("backup", Backup)).Done().Text, StringComparison.Ordinal);
            await SaveAsync(open, "after", 1);
        }

        var text = (await _terminal.RunAsync("restore", Backup)).Done().Text;
        Assert.StartsWith($"Restored {State} from {Backup}.", text, StringComparison.Ordinal);
        using (var restored = Open()) Assert.Equal("before", await LoadAsync(restored));
        var aside = Directory.GetFiles(_terminal.File("data"), "state.db.before-*").Single(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal));
        Assert.Contains(aside, text, StringComparison.Ordinal);
        using var old = new SqlStorage(new SqliteDatabase(aside), null, TimeProvider.System, NullLogger<SqlStorage>.Instance);
        Assert.Equal("after", await LoadAsync(old));
    }

    [SqliteFact]
    public async Task While_a_program_has_the_state_open_nothing_is_restored()
    {
        using var open = Open();
        await SaveAsync(open, "before", 0);
        await _terminal.RunAsync("backup", Backup);
        await SaveAsync(open, "after", 1);
        await FailedAsync("a program has the state file", "stop it, and restore again");
        Assert.Equal("after", await LoadAsync(open));
    }

    [SqliteFact]
    public async Task A_damaged_state_is_replaced_and_kept_aside()
    {
        using (var open = Open()) await SaveAsync(open, "before", 0);
        await _terminal.RunAsync("backup", Backup);
        await File.WriteAllTextAsync(State, "Minutes of the joint committee.");
        (await _terminal.RunAsync("restore", Backup)).Done();
        using var restored = Open();
        Assert.Equal("before", await LoadAsync(restored));
    }

    [SqliteFact]
    public async Task A_foreign_or_damaged_file_is_refused_and_nothing_is_changed()
    {
        using (var open = Open()) await SaveAsync(open, "kept", 0);
        await FailedAsync("there is no file", "name one that the backup verb has written");
        await File.WriteAllTextAsync(Backup, string.Concat(Enumerable.Repeat("Minutes of the joint committee. ", 100)));
        await FailedAsync("is no backup of this program, or damaged");
        File.Delete(Backup);
        using (var foreign = new SqliteSession(Backup, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate)) foreign.Execute("CREATE TABLE letters (id INTEGER)");
        await FailedAsync("is a database of another program");
        File.Delete(Backup);
        await File.WriteAllBytesAsync(Backup, []);
        await FailedAsync("is no backup of this program, or damaged");
        using var same = Open();
        Assert.Equal("kept", await LoadAsync(same));
        Assert.Empty(Directory.GetFiles(_terminal.File("data"), "state.db.before*"));
    }

    [SqliteFact]
    public async Task A_backup_overwrites_nothing_and_needs_something_to_back_up()
    {
        Assert.Contains("there is no state file", (await _terminal.RunAsync("backup", Backup)).Errors[0], StringComparison.Ordinal);
        using (var open = Open()) await SaveAsync(open, "one", 0);
        await File.WriteAllTextAsync(Backup, "kept");
        Assert.Contains("is there already and was left as it is", (await _terminal.RunAsync("backup", Backup)).Errors[0], StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(Backup));
    }

    [Fact]
    public async Task For_PostgreSQL_its_own_tools_are_named()
    {
        var run = await _terminal.RunAsync("--State:ConnectionString", "Host=db;Database=talks;Username=bot", "backup", Backup);
        Assert.Equal(1, run.Status);
        Assert.Contains("pg_dump", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private SqlStorage Open()
    {
        Directory.CreateDirectory(_terminal.File("data"));
        return new SqlStorage(new SqliteDatabase(State), null, TimeProvider.System, NullLogger<SqlStorage>.Instance);
    }

    private static Task<bool> SaveAsync(SqlStorage storage, string json, long revision) => storage.State.SaveAsync("a", json, revision, CancellationToken.None);

    private static async Task<string> LoadAsync(SqlStorage storage) => (await storage.State.LoadAsync("a", CancellationToken.None))!.Json;

    private async Task FailedAsync(params string[] reasons)
    {
        var run = await _terminal.RunAsync("restore", Backup);
        Assert.Equal(1, run.Status);
        Assert.All(reasons, reason => Assert.Contains(reason, Assert.Single(run.Errors), StringComparison.Ordinal));
    }
}
