using System.Diagnostics;
using System.Globalization;
using AssistantBot.Storage;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Storage;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace AssistantBot.Tests.Crash;

/// <summary>
/// The program is killed at random moments while people talk to it. How often is said by the variable ASSISTANT_BOT_CRASHES:
/// <c>ASSISTANT_BOT_CRASHES=500 dotnet test tests/AssistantBot.Tests --filter FullyQualifiedName~CrashTests --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int People = 6;

    private const string Asked = "ASSISTANT_BOT_CRASHES";

    /// <summary>Where nobody asks for a number, a slow machine gets fewer kills.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    private static readonly int? Crashes = int.TryParse(Environment.GetEnvironmentVariable(Asked), CultureInfo.InvariantCulture, out var crashes) ? crashes : null;

    [SqliteFact]
    public async Task Nothing_that_was_acknowledged_is_lost_and_nothing_has_an_effect_twice()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var program = new CrashingProgram();
        var first = await program.StartAsync();
        using var load = new CrashLoad(program, connector.Url, People);
        load.Begin();
        var back = await CrashAsync(program, load);
        await load.EndAsync();
        await Until(() => load.Acknowledged.Select(each => each.Activity).Except(Answered(connector)).Any());
        var ended = await program.TerminateAsync();

        var twice = connector.Sent.Count - connector.Sent.Select(sent => sent.Activity.ToJsonString()).Distinct().Count();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{back.Count} kills, {load.Acknowledged.Count} activities acknowledged, {connector.Sent.Count} messages sent, {twice} of them twice; first start {first.TotalSeconds:0.00} s, back after {back[back.Count / 2].TotalSeconds:0.00} s in the median and {back[^1].TotalSeconds:0.00} s at most; ended in {ended.TotalSeconds:0.0} s"));
        // Killed between a message and the note that it was sent, it sends the message again: the protocol has no way to ask whether it arrived.
        Assert.InRange(twice, 0, back.Count * People);
        AssertInOrder(connector);
        AssertState(program.StateFile, load);
        // A busy machine takes longer over every start, so a start after a kill is held against one with an empty folder too.
        Assert.InRange(back[back.Count / 2], TimeSpan.Zero, TimeSpan.FromTicks(Math.Max(TimeSpan.FromSeconds(2).Ticks, 2 * first.Ticks)));
        Assert.InRange(ended, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    /// <returns>How long each start took until the program was ready, shortest first.</returns>
    private static async Task<List<TimeSpan>> CrashAsync(CrashingProgram program, CrashLoad load)
    {
        var random = new Random(20260302);
        var back = new List<TimeSpan>();
        var begun = Stopwatch.GetTimestamp();
        while (back.Count < (Crashes ?? 20) && (Crashes is not null || back.Count < 3 || Stopwatch.GetElapsedTime(begun) < Longest))
        {
            await load.PassAsync(random.Next(1, 2 * People));
            program.Kill();
            back.Add(await program.StartAsync());
        }

        back.Sort();
        return back;
    }

    private static HashSet<string> Answered(FakeConnector connector) => [.. connector.Sent.Select(sent => (string?)sent.Activity["replyToId"]).OfType<string>()];

    /// <summary>The answers of a conversation came in the order of its messages, but for those that came again.</summary>
    private static void AssertInOrder(FakeConnector connector)
    {
        foreach (var conversation in connector.Sent.GroupBy(sent => (string)sent.Activity["conversation"]!["id"]!))
        {
            var first = conversation.Select(sent => (string)sent.Activity["replyToId"]!).Distinct().ToList();
            Assert.Equal(first.Order(StringComparer.Ordinal), first);
        }
    }

    /// <summary>Each activity was saved once, all is done, and the file is sound.</summary>
    private static void AssertState(string file, CrashLoad load)
    {
        using var session = new SqliteSession(file, SqliteOpenMode.ReadWrite);
        Assert.Equal("ok", session.Value("PRAGMA integrity_check"));
        Assert.Equal(0L, session.Value("SELECT count(*) FROM work WHERE state < 2"));
        Assert.Equal(0L, session.Value("SELECT count(*) FROM outgoing"));
        var saved = session.Rows("SELECT key, revision FROM state WHERE key LIKE 'conversation/%'", row => (row.GetString(0), row.GetInt64(1)));
        Assert.Equal(
            load.Acknowledged.GroupBy(each => each.Conversation).Select(conversation => ($"conversation/msteams/{conversation.Key}", (long)conversation.Count())).Order(),
            saved.Order());
    }

    private static async Task Until(Func<bool> missing)
    {
        var begun = Stopwatch.GetTimestamp();
        while (missing())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(1), "an acknowledged activity was never answered");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
