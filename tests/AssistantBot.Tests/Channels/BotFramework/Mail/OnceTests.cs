using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Mail;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.BotFramework.Mail;

/// <summary>What was accepted is answered, once, by this run of the program or by the next.</summary>
public sealed class OnceTests
{
    private static readonly DateTimeOffset Before = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly string[] Texts = ["One.", "Two."];
    private static readonly Lease Dead = new("a run that died", Before);

    [Theory, OnEveryStorage]
    public async Task The_same_activity_a_hundred_times_at_once_and_again_later_changes_state_once_and_is_answered_once(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var time = new SteppedTime();
        await using var bot = await BotUnderTest.StartAsync(
            builder =>
            {
                RealAssistant(builder);
                builder.Services.AddSingleton<TimeProvider>(time);
            },
            "--State:ConnectionString", store.ConnectionString);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bot.PostAsync(bot.Message("driver questionnaire"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var state = bot.Server.Services.GetRequiredService<IStateStore>();
        Assert.Equal(1, (await state.LoadAsync("conversation/msteams/conversation-1", default))!.Revision);
        await Until(() => Messages(bot).Count > 0);
        var sent = Messages(bot).Count;
        for (var activity = 0; activity < 70; activity++)
        {
            // A channel takes 60 answers in 30 s.
            time.Advance(TimeSpan.FromSeconds(2));
            await bot.PostAsync(bot.Message("help").With("id", $"later-{activity}"));
        }

        await bot.PostAsync(bot.Message("driver questionnaire"));
        Assert.Equal(71, (await state.LoadAsync("conversation/msteams/conversation-1", default))!.Revision);
        Assert.Equal(sent, Messages(bot).Count(message => (string?)message["replyToId"] == "activity-1"));
    }

    [Fact]
    public async Task A_repetition_is_acknowledged_when_its_activity_is_committed_and_not_before()
    {
        var (time, answer) = (new SteppedTime(), new TaskCompletionSource<TurnResult>());
        await using var bot = await BotUnderTest.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));
        var mailbox = bot.Server.Services.GetRequiredService<IMailbox>();
        bot.Assistant.Later = _ => answer.Task;
        var first = bot.PostAsync(bot.Message());
        await Until(() => bot.Assistant.Turns.Count == 1);
        Assert.False(await mailbox.KnowsAsync("msteams/conversation-1/activity-1", default));
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(bot.Message())).Status);
        Assert.True(await mailbox.KnowsAsync("msteams/conversation-1/activity-1", default));
        answer.SetResult(FakeAssistant.Said("Hello."));
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
        Assert.Single(bot.Assistant.Turns);
        Assert.Single(bot.Connector.Sent);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_run_that_died_had_accepted_is_answered_by_the_next(string kind)
    {
        using var store = new StorageUnderTest(kind);
        await using var connector = await FakeConnector.StartAsync();
        foreach (var (text, at) in new[] { ("second", 1), ("first", 0) })
            await store.Storage.Mailbox.AcceptAsync(new Letter($"msteams/conversation-1/{text}", "lane", Accepted(connector, text), Before.AddSeconds(at)), Dead, default);
        await using var bot = await BotUnderTest.StartAsync(null, "--State:ConnectionString", store.ConnectionString);
        await Until(() => connector.Sent.Count == 2);
        Assert.Equal(["You said: first", "You said: second"], connector.Sent.Select(sent => (string)sent.Activity["text"]!));
        Assert.All(connector.Sent, sent => Assert.EndsWith($"/v3/conversations/conversation-1/activities/{(string)sent.Activity["replyToId"]!}", sent.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_new_is_answered_after_what_a_run_that_died_had_accepted_in_the_same_conversation()
    {
        using var store = new StorageUnderTest("sqlite");
        await using var connector = await FakeConnector.StartAsync();
        var lane = ConnectorClient.Lane(Arrival(connector, "left").Activity);
        await store.Storage.Mailbox.AcceptAsync(new Letter("msteams/conversation-1/left", lane, Accepted(connector, "left"), Before), Dead, default);
        var answer = new TaskCompletionSource<TurnResult>();
        await using var bot = await BotUnderTest.StartAsync(
            builder =>
            {
                // Time stands still: nobody is told after a while that it was taken.
                builder.Services.AddSingleton<TimeProvider>(new SteppedTime());
                ((FakeAssistant)builder.Services.Last(service => service.ServiceType == typeof(IAssistant)).ImplementationInstance!).Later = turn => turn.Text == "left" ? answer.Task : Task.FromResult(FakeAssistant.Said(turn.Text));
            },
            "--State:ConnectionString", store.ConnectionString);
        var next = bot.PostAsync(Activity.Message(connector.Url, "next").With("id", "next"));
        await Until(() => bot.Server.Services.GetRequiredService<RunningTurns>().Count == 2);
        var elsewhere = Activity.Message(connector.Url, "elsewhere").With("id", "elsewhere");
        elsewhere["conversation"]!["id"] = "conversation-2";
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(elsewhere)).Status);
        Assert.DoesNotContain(bot.Assistant.Turns, turn => turn.Text == "next");
        answer.SetResult(FakeAssistant.Said("left"));
        Assert.Equal(HttpStatusCode.OK, (await next).Status);
        Assert.Equal(["elsewhere", "left", "next"], connector.Sent.Select(sent => (string)sent.Activity["text"]!));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_run_that_died_had_answered_is_sent_by_the_next_and_not_answered_again(string kind)
    {
        using var store = new StorageUnderTest(kind);
        await using var connector = await FakeConnector.StartAsync();
        var arrival = Arrival(connector, "hello");
        await store.Storage.Mailbox.AcceptAsync(new Letter("a", ConnectorClient.Lane(arrival.Activity), "", Before), Dead, default);
        var messages = Texts.Select(text => new Envelope(ServiceAddress.Replies(arrival.Service, arrival.Activity), arrival.Activity with { Text = text }, null, null).ToJson());
        await store.Storage.Mailbox.SettleAsync(new Settlement("a", ConnectorClient.Lane(arrival.Activity), Dead, [.. messages], Before), default);
        await using var bot = await BotUnderTest.StartAsync(null, "--State:ConnectionString", store.ConnectionString);
        await Until(() => connector.Sent.Count == 2);
        Assert.Equal(Texts, connector.Sent.Select(sent => (string)sent.Activity["text"]!));
        Assert.Empty(bot.Assistant.Turns);
        await UntilAsync(async () => await store.Storage.Mailbox.NextAsync(ConnectorClient.Lane(arrival.Activity), default) is null);
    }

    [Fact]
    public async Task What_several_runs_have_left_is_answered_before_the_program_is_ready()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var store = new StorageUnderTest("sqlite");
        await store.Storage.Mailbox.AcceptAsync(new Letter("msteams/conversation-1/left", "lane", Accepted(connector, "left"), Before), Dead, default);
        await store.Storage.Mailbox.TakeOverAsync(DateTimeOffset.MaxValue, Dead, 1, default);
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource<TurnResult>());
        var starting = BotUnderTest.StartAsync(
            builder => ((FakeAssistant)builder.Services.Last(service => service.ServiceType == typeof(IAssistant)).ImplementationInstance!).Later = _ =>
            {
                begun.SetResult();
                return answer.Task;
            },
            "--State:ConnectionString", store.ConnectionString);
        await begun.Task;
        Assert.NotSame(starting, await Task.WhenAny(starting, Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System)));
        answer.SetResult(FakeAssistant.Said("left"));
        await using var bot = await starting;
        Assert.Single(connector.Sent);
    }

    [Fact]
    public async Task What_the_program_dies_of_again_and_again_is_given_up_with_an_apology()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var store = new StorageUnderTest("sqlite");
        await store.Storage.Mailbox.AcceptAsync(new Letter("a", "lane", Accepted(connector, "deadly"), Before), Dead, default);
        for (var run = 0; run < Inbox.MostTakeovers; run++) await store.Storage.Mailbox.TakeOverAsync(DateTimeOffset.MaxValue, Dead, 1, default);
        await using var bot = await BotUnderTest.StartAsync(null, "--State:ConnectionString", store.ConnectionString);
        await Until(() => connector.Sent.Count == 1);
        Assert.StartsWith("I could not answer what you sent before", (string)connector.Sent[0].Activity["text"]!, StringComparison.Ordinal);
        Assert.Empty(bot.Assistant.Turns);
    }

    [Fact]
    public async Task What_is_sent_and_cannot_be_sent_at_all_is_not_tried_for_ever()
    {
        using var store = new StorageUnderTest("sqlite");
        await using var bot = await BotUnderTest.StartAsync(null, "--State:ConnectionString", store.ConnectionString);
        bot.Connector.Answer = context =>
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        };
        await bot.PostAsync(bot.Message());
        Assert.Empty(await store.Storage.Mailbox.TakeOverAsync(DateTimeOffset.MaxValue, Dead, 10, default));
        Assert.Single(bot.Connector.Sent);
    }

    [Fact]
    public async Task A_state_that_cannot_be_written_is_told_and_what_was_there_stays()
    {
        using var store = new StorageUnderTest("sqlite");
        await using var bot = await BotUnderTest.StartAsync(RealAssistant, "--State:ConnectionString", store.ConnectionString);
        await bot.PostAsync(bot.Message("help"));
        var (database, taken) = (bot.Server.Services.GetRequiredService<AssistantBot.Storage.IStorage>(), 0);
        JsonObject Question() => bot.Message("Who pays to set up a shared service?").With("id", $"question-{taken}");
        bool IsAnswered() => Messages(bot).Exists(message => (string?)message["replyToId"] == $"question-{taken}" && (string?)message["text"] is { } text && !text.StartsWith("Something went wrong", StringComparison.Ordinal));
        await using (await FullDisk.FillAsync(database))
        {
            // What was sent and is gone leaves a little room.
            for (; ; taken++)
            {
                Assert.InRange(taken, 0, 20);
                await bot.PostAsync(Question());
                if (bot.Server.Log.Lines.Any(line => line.Contains("failed", StringComparison.Ordinal))) break;
            }

            Assert.False(IsAnswered());
            Assert.Equal(taken + 1, await RevisionAsync(bot));
        }

        taken++;
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Question())).Status);
        await Until(IsAnswered);
        Assert.Equal(taken + 1, await RevisionAsync(bot));
    }

    private static async Task<long> RevisionAsync(BotUnderTest bot) => (await bot.Server.Services.GetRequiredService<IStateStore>().LoadAsync("conversation/msteams/conversation-1", default))!.Revision;

    private static Arrival Arrival(FakeConnector connector, string text)
    {
        var activity = JsonSerializer.Deserialize(Activity.Message(connector.Url, text).With("id", text).ToJsonString(), ActivityJson.Wire.BotActivity)!;
        return new Arrival(activity, new Uri(connector.Url), new ReplyTarget("msteams", "29:person", null));
    }

    private static string Accepted(FakeConnector connector, string text) => JsonSerializer.Serialize(Arrival(connector, text), MailJson.Default.Arrival);

    private static List<JsonNode> Messages(BotUnderTest bot) => [.. bot.Connector.Sent.Select(sent => sent.Activity).Where(sent => (string)sent["type"]! == "message")];

    private static void RealAssistant(WebApplicationBuilder builder) =>
        builder.Services.Remove(builder.Services.Last(service => service.ServiceType == typeof(IAssistant)));

    private static Task Until(Func<bool> happened) => UntilAsync(() => Task.FromResult(happened()));

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await happened())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
