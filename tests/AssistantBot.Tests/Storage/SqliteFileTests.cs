using AssistantBot.Conversation.Ports;
using AssistantBot.Storage;
using Microsoft.Data.Sqlite;

namespace AssistantBot.Tests.Storage;

/// <summary>What holds for the file: it lasts, and a file that cannot be used is named and left alone.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly StorageUnderTest _store = new("sqlite");

    public void Dispose() => _store.Dispose();

    [SqliteFact]
    public async Task What_was_saved_is_there_after_a_restart()
    {
        await _store.Save("a", "one", 0);
        await _store.Append("t", "x");
        _store.Close();
        Assert.Equal(("one", 1), await _store.Load("a"));
        Assert.True(await _store.Save("a", "two", 1));
        Assert.Equal(2, await _store.Append("t", "y"));
    }

    [SqliteFact]
    public async Task What_was_saved_is_there_after_a_crash()
    {
        await _store.Save("a", "one", 0);
        using var folder = new TemporaryFolder();
        // What a killed program leaves behind: both files as they are between two writes.
        foreach (var end in (string[])["", "-wal"]) File.Copy(_store.File + end, folder.File("state.db") + end);
        using var database = new SqliteDatabase(folder.File("state.db"));
        Assert.Equal("one", (await new SqlStateStore(database, TimeProvider.System).LoadAsync("a", CancellationToken.None))?.Json);
    }

    [SqliteFact]
    public async Task Two_programs_share_a_file_without_losing_a_write()
    {
        using var one = new SqliteDatabase(_store.File);
        using var two = new SqliteDatabase(_store.File);
        await Task.WhenAll(one.OpenAsync(), two.OpenAsync());
        SqlTranscript[] both = [new(one, TimeProvider.System), new(two, TimeProvider.System)];
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => both[i % 2].AppendAsync("t", "x", CancellationToken.None)));
        Assert.Equal(100, (await both[0].ReadAsync("t", 0, 1000, CancellationToken.None))[^1].Number);
    }

    [SqliteFact]
    public async Task A_commit_is_flushed_to_the_disk_before_it_is_reported()
    {
        using var database = new SqliteDatabase(_store.File);
        Assert.Equal("wal", await database.WriteAsync(session => session.Value("PRAGMA journal_mode"), CancellationToken.None));
        Assert.Equal(2L, await database.WriteAsync(session => session.Value("PRAGMA synchronous"), CancellationToken.None));
    }

    [SqliteFact]
    public async Task A_write_that_fails_does_not_take_others_with_it()
    {
        using var database = new SqliteDatabase(_store.File);
        var state = new SqlStateStore(database, TimeProvider.System);
        var good = Enumerable.Range(0, 20).Select(i => state.SaveAsync($"{i}", "{}", 0, CancellationToken.None));
        var bad = database.WriteAsync(session => session.Execute("INSERT INTO nowhere VALUES (1)"), CancellationToken.None);
        Assert.DoesNotContain(false, await Task.WhenAll(good));
        Assert.Contains(_store.File, (await Assert.ThrowsAsync<StorageException>(() => bad)).Message, StringComparison.Ordinal);
        Assert.NotNull(await state.LoadAsync("19", CancellationToken.None));
    }

    [SqliteFact]
    public async Task A_file_that_is_no_database_is_named_and_left_alone()
    {
        await File.WriteAllTextAsync(_store.File, string.Concat(Enumerable.Repeat("Minutes of the joint committee. ", 100)));
        await Refused("is damaged and was left as it is; put a backup in its place, or move it away");
    }

    [SqliteFact]
    public async Task A_damaged_database_is_named_and_left_alone()
    {
        for (var i = 0; i < 50; i++) await _store.Save($"{i}", new string('x', 2000), 0);
        _store.Close();
        using (var stream = File.OpenWrite(_store.File))
        {
            stream.Position = 3 * 4096;
            stream.Write(new byte[4096 * 3]);
        }

        await Refused("is damaged and was left as it is");
    }

    [SqliteFact]
    public async Task A_database_of_another_program_is_named_and_left_alone()
    {
        Execute("CREATE TABLE letters (id INTEGER)");
        await Refused("is a database of another program; name another file in State:ConnectionString");
    }

    [SqliteFact]
    public async Task A_database_of_a_later_version_is_named_and_left_alone()
    {
        await _store.Storage.OpenAsync();
        _store.Close();
        Execute("PRAGMA user_version = 99");
        await Refused("was written by a later version of this program");
    }

    [SqliteFact]
    public async Task A_file_that_cannot_be_made_is_named()
    {
        using var database = new SqliteDatabase(Path.Combine(_store.File, "no-folder", "state.db"));
        var error = await Assert.ThrowsAsync<StorageException>(database.OpenAsync);
        Assert.Contains("state.db cannot be written; give this user the right", error.Message, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task A_read_only_folder_is_named()
    {
        // Rights do not bind the superuser, as whom some build machines run their tests.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        var folder = Path.GetDirectoryName(_store.File)!;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var error = await Assert.ThrowsAsync<StorageException>(_store.Storage.OpenAsync);
            Assert.Contains($"{_store.File} cannot be written", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [SqliteFact]
    public async Task On_a_full_disk_a_write_is_refused_whole_and_what_was_there_stays()
    {
        await _store.Save("a", "one", 0);
        await using (await FullDisk.FillAsync(_store.Storage))
        {
            var error = await Assert.ThrowsAsync<StorageException>(() => _store.Save("b", new string('x', 100_000), 0));
            Assert.Contains($"the disk is full, so the state file {_store.File} cannot be written; make room and try again", error.Message, StringComparison.Ordinal);
            Assert.Equal(("one", 1), await _store.Load("a"));
            Assert.Equal((null, 0), await _store.Load("b"));
        }

        Assert.True(await _store.Save("b", new string('x', 100_000), 0));
    }

    [SqliteFact]
    public async Task The_file_is_for_its_user_alone()
    {
        await _store.Save("a", "{}", 0);
        if (OperatingSystem.IsWindows()) return;
        foreach (var end in (string[])["", "-wal", "-shm"]) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_store.File + end));
    }

    private async Task Refused(string reason)
    {
        var before = await File.ReadAllBytesAsync(_store.File);
        var error = await Assert.ThrowsAsync<StorageException>(_store.Storage.OpenAsync);
        Assert.Contains(_store.File, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(_store.File));
        Assert.False((await _store.Storage.CheckAsync()).Ready);
    }

    private void Execute(string sql)
    {
        using var session = new SqliteSession(_store.File, SqliteOpenMode.ReadWriteCreate);
        session.Execute(sql);
    }
}
