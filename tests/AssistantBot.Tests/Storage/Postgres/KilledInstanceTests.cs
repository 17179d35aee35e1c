using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Crash;

namespace AssistantBot.Tests.Storage.Postgres;

/// <summary>Two programs as processes of their own on one database, of which one is killed.</summary>
public sealed class KilledInstanceTests
{
    private const string Asked = "yes";

    [PostgresFact]
    public async Task A_questionnaire_that_is_answered_through_both_loses_nothing_when_one_is_killed_in_the_middle()
    {
        await using var connector = await FakeConnector.StartAsync();
        string[] settings = ["--State:ConnectionString", PostgresTestServer.Running.NewDatabase()];
        using var one = new CrashingProgram(settings);
        using var two = new CrashingProgram(settings);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        await one.BringAsync(Said(connector, "start", "driver questionnaire"));
        for (var answer = 0; answer < 4; answer++) await (answer % 2 == 0 ? two : one).BringAsync(Said(connector, $"answer-{answer}", Asked));

        // Killed while it has an answer in its hands; the channel, which was told nothing, brings it to the other.
        using var leaving = new CancellationTokenSource();
        var lost = one.BringAsync(Said(connector, "answer-4", Asked), leaving.Token);
        one.Kill();
        await leaving.CancelAsync();
        await lost;
        await two.BringAsync(Said(connector, "answer-4", Asked));
        await two.BringAsync(Said(connector, "review", "review"));

        await Until(() => Review(connector) is not null);
        Assert.Equal(5, Review(connector)!.Split("Yes", StringSplitOptions.None).Length - 1);
        string[] all = ["start", "answer-0", "answer-1", "answer-2", "answer-3", "answer-4", "review"];
        Assert.Equal(all, connector.Sent.Select(sent => (string?)sent.Activity["replyToId"]).OfType<string>().Distinct());
    }

    private static string? Review(FakeConnector connector) => connector.Sent.Where(sent => (string?)sent.Activity["replyToId"] == "review").Select(sent => (string?)sent.Activity["text"]).FirstOrDefault(text => text?.Length > 0);

    private static string Said(FakeConnector connector, string id, string text) => Activity.Message(connector.Url, text).With("id", id).ToJsonString();

    private static async Task Until(Func<bool> happened)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!happened()) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
    }
}
