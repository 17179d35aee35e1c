using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation;
using AssistantBot.Tests.Channels.BotFramework;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Builder;

namespace AssistantBot.Tests.Storage.Postgres;

/// <summary>Two whole programs on one database.</summary>
public sealed class TwoInstancesTests
{
    [PostgresFact]
    public async Task A_questionnaire_is_answered_through_both_in_turn()
    {
        var database = PostgresTestServer.Running.NewDatabase();
        await using var one = await StartAsync(database);
        await using var two = await StartAsync(database);
        await SayAsync(one, "start", "driver questionnaire");
        for (var answer = 0; answer < 4; answer++) await SayAsync(answer % 2 == 0 ? two : one, $"answer-{answer}", "yes");
        await SayAsync(two, "review", "review");
        var review = Texts(two)[^1];
        for (var question = 1; question <= 4; question++) Assert.Contains($"{question}", review, StringComparison.Ordinal);
        Assert.Equal(4, review.Split("Yes", StringSplitOptions.None).Length - 1);
    }

    [PostgresFact]
    public async Task Turns_of_one_conversation_at_the_same_time_are_all_kept_whichever_instance_takes_them()
    {
        var database = PostgresTestServer.Running.NewDatabase();
        await using var one = await StartAsync(database);
        await using var two = await StartAsync(database);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(turn => SayAsync(turn % 2 == 0 ? one : two, $"turn-{turn}", "help")));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(24, Texts(one).Count + Texts(two).Count);
        using var storage = PostgresDatabaseTests.Open(database);
        var memory = await storage.State.LoadAsync("conversation/msteams/conversation-1", CancellationToken.None);
        Assert.Equal(24, memory!.Revision);
        Assert.Equal(24, JsonNode.Parse(memory.Json)!["Answered"]!.AsArray().Select(id => (string)id!).Distinct().Count());
    }

    [PostgresFact]
    public async Task A_turn_waits_for_one_of_the_same_conversation_elsewhere_and_for_no_other()
    {
        var database = PostgresTestServer.Running.NewDatabase();
        using var one = PostgresDatabaseTests.Open(database);
        using var two = PostgresDatabaseTests.Open(database);
        var held = await one.Turns!.EnterAsync("msteams/a", CancellationToken.None);
        var waiting = two.Turns!.EnterAsync("msteams/a", CancellationToken.None);
        await using (await two.Turns!.EnterAsync("msteams/b", CancellationToken.None)) Assert.False(waiting.IsCompleted);
        await held.DisposeAsync();
        await (await waiting).DisposeAsync();
    }

    [PostgresFact]
    public async Task A_turn_that_is_given_up_waiting_holds_nothing()
    {
        var database = PostgresTestServer.Running.NewDatabase();
        using var one = PostgresDatabaseTests.Open(database);
        using var two = PostgresDatabaseTests.Open(database);
        await using (await one.Turns!.EnterAsync("msteams/a", CancellationToken.None))
        {
            using var cancel = new CancellationTokenSource();
            var waiting = two.Turns!.EnterAsync("msteams/a", cancel.Token);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        await (await two.Turns!.EnterAsync("msteams/a", CancellationToken.None)).DisposeAsync();
        await (await one.Turns!.EnterAsync("msteams/a", CancellationToken.None)).DisposeAsync();
    }

    private static Task<BotUnderTest> StartAsync(string database) => BotUnderTest.StartAsync(RealAssistant, "--State:ConnectionString", database);

    private static void RealAssistant(WebApplicationBuilder builder) =>
        builder.Services.Remove(builder.Services.Last(service => service.ServiceType == typeof(IAssistant)));

    private static async Task<HttpStatusCode> SayAsync(BotUnderTest bot, string id, string text) => (await bot.PostAsync(bot.Message(text).With("id", id))).Status;

    private static List<string> Texts(BotUnderTest bot) => [.. bot.Connector.Sent.Select(sent => sent.Activity).Where(sent => (string)sent["type"]! == "message" && sent["text"] is not null).Select(sent => (string)sent["text"]!)];
}
