using System.Diagnostics;
using System.Globalization;
using AssistantBot.Storage;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.Data.Sqlite;

namespace AssistantBot.Tests.Crash;

/// <summary>A real disk that is full, or that cannot be written, under the running program.</summary>
public sealed class DiskTests
{
    [SmallDiskFact]
    public async Task On_a_full_disk_what_is_refused_changes_nothing_and_is_taken_when_there_is_room()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var disk = new SmallDisk("size=3m");
        using var program = new CrashingProgram { Data = disk.Folder, Before = disk.Mount };
        await program.StartAsync();
        await program.BringAsync(Said(connector, "first"));
        await disk.FillAsync(program);

        var refused = new List<string>();
        for (var message = 0; refused.Count < 5 && message < 500; message++)
        {
            if (await program.PostAsync(Said(connector, $"more-{message}")) is not { IsSuccess: true } answer) refused.Add($"more-{message}");
            else Assert.Equal(200, answer.Status);
        }

        Assert.Equal(5, refused.Count);
        var before = await disk.RevisionAsync(program);
        Assert.Equal(Answered(connector), before);
        Assert.Contains($"the disk is full, so the state file {Path.Combine(disk.Folder, "state.db")} cannot be written; make room and try again", program.Log, StringComparison.Ordinal);

        disk.Free(program);
        foreach (var id in refused) await program.BringAsync(Said(connector, id));
        Assert.Equal(before + refused.Count, await disk.RevisionAsync(program));
        foreach (var id in refused) Assert.Contains(connector.Sent, sent => (string?)sent.Activity["replyToId"] == id);
    }

    [SmallDiskFact]
    public async Task A_disk_that_cannot_be_written_ends_the_start_in_one_line()
    {
        using var disk = new SmallDisk("ro");
        using var program = new CrashingProgram { Data = disk.Folder, Before = disk.Mount };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(program.StartAsync);
        Assert.Contains($"the program ended with 1: the state file {Path.Combine(disk.Folder, "state.db")} cannot be written; give this user the right to write it and its folder", error.Message, StringComparison.Ordinal);
        Assert.Single(program.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>How many messages changed the state: the others were told that nothing was changed.</summary>
    private static int Answered(FakeConnector connector) =>
        connector.Sent.Where(sent => (string?)sent.Activity["text"] is { } text && !text.StartsWith("Something went wrong", StringComparison.Ordinal)).Select(sent => (string?)sent.Activity["replyToId"]).Distinct().Count();

    private static string Said(FakeConnector connector, string id) => Channels.Fakes.Activity.Message(connector.Url, "help").With("id", id).With("from", new System.Text.Json.Nodes.JsonObject { ["id"] = $"29:{id}" }).ToJsonString();
}

/// <summary>A small file system of its own for a program, which nobody else sees and which goes with it.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="options">Of the mount.</param>
    public SmallDisk(string options) => Mount = ["unshare", "--mount", "sh", "-c", "mount -t tmpfs -o \"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"", "sh", options, Folder];

    public string Folder => _folder.Path;

    /// <summary>What a program is started by.</summary>
    public string[] Mount { get; }

    /// <summary>Whether this user may do that.</summary>
    public static bool IsPossible { get; } = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Try();

    /// <summary>Takes all but a little of the room.</summary>
    public async Task FillAsync(CrashingProgram program)
    {
        await using var filler = File.Create(Seen(program, "filler"));
        var piece = new byte[16 * 1024];
        try
        {
            while (true)
            {
                await filler.WriteAsync(piece);
                await filler.FlushAsync();
            }
        }
        catch (IOException)
        {
            filler.SetLength(Math.Max(0, filler.Length - 100 * 1024));
        }
    }

    public void Free(CrashingProgram program) => File.Delete(Seen(program, "filler"));

    /// <summary>How often the conversation's state was written, in a copy of the files that is sound.</summary>
    public async Task<long> RevisionAsync(CrashingProgram program)
    {
        using var copy = new TemporaryFolder();
        foreach (var name in (string[])["state.db", "state.db-wal"]) await CopyAsync(Seen(program, name), copy.File(name));
        using var session = new SqliteSession(copy.File("state.db"), SqliteOpenMode.ReadWrite);
        Assert.Equal("ok", session.Value("PRAGMA integrity_check"));
        return (long)session.Value("SELECT revision FROM state WHERE key = 'conversation/msteams/conversation-1'")!;
    }

    public void Dispose() => _folder.Dispose();

    private static async Task CopyAsync(string from, string to)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var target = File.Create(to);
        await source.CopyToAsync(target);
    }

    private string Seen(CrashingProgram program, string name) => string.Create(CultureInfo.InvariantCulture, $"/proc/{program.Id}/root{Folder}/{name}");

    private static bool Try()
    {
        using var disk = new SmallDisk("size=1m");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(disk.Mount[0], [.. disk.Mount[1..], "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that mounts a file system.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SqliteLibrary.OfSystem.Found) Skip = $"no SQLite library: {SqliteLibrary.Advice}";
        else if (!SmallDisk.IsPossible) Skip = "this user may not mount a file system (it takes Linux, root and unshare)";
    }
}
