using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework;

public sealed class MessagesTests
{
    [Fact]
    public async Task A_message_becomes_a_turn_and_its_replies_are_posted_in_order()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => FakeAssistant.Said("First.", "Second.", "Third.");
        var (status, body) = await bot.PostAsync(bot.Message("<at>Assistant</at> what are the risks?").With("entities", Mention()));

        Assert.Equal((HttpStatusCode.OK, ""), (status, body));
        var turn = Assert.Single(bot.Assistant.Turns);
        Assert.Equal(new Turn("msteams", "conversation-1", "activity-1", "29:person", "what are the risks?") { Account = "29:person", Progress = turn.Progress }, turn);
        Assert.Equal(["First.", "Second.", "Third."], bot.Connector.Sent.Select(sent => (string)sent.Activity["text"]!));
        Assert.All(bot.Connector.Sent, sent => Assert.Equal(("POST", "/v3/conversations/conversation-1/activities/activity-1"), (sent.Method, sent.Path)));
    }

    [Fact]
    public async Task A_reply_says_who_answers_whom_and_what()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.PostAsync(bot.Message());
        var reply = Assert.Single(bot.Connector.Sent).Activity;
        Assert.Equal("message", (string)reply["type"]!);
        Assert.Equal("markdown", (string)reply["textFormat"]!);
        Assert.Equal("activity-1", (string)reply["replyToId"]!);
        Assert.Equal("28:bot", (string)reply["from"]!["id"]!);
        Assert.Equal("29:person", (string)reply["recipient"]!["id"]!);
        Assert.Equal("conversation-1", (string)reply["conversation"]!["id"]!);
    }

    [Theory]
    [InlineData("a:1/2?3#4", "a%3A1%2F2%3F3%234")]
    [InlineData("19:x@thread.tacv2;messageid=1", "19%3Ax%40thread.tacv2%3Bmessageid%3D1")]
    [InlineData("../../admin", "..%2F..%2Fadmin")]
    public async Task Ids_stay_one_part_of_the_path(string id, string escaped)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var message = bot.Message();
        message["conversation"]!["id"] = id;
        message["id"] = id;
        message["serviceUrl"] = bot.Connector.Url + "/emea/";
        await bot.PostAsync(message);
        Assert.Equal($"/emea/v3/conversations/{escaped}/activities/{escaped}", Assert.Single(bot.Connector.Sent).Path);
    }

    [Fact]
    public async Task A_message_without_an_id_is_answered_in_the_conversation()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var message = bot.Message();
        message.Remove("id");
        await bot.PostAsync(message);
        Assert.Null(Assert.Single(bot.Assistant.Turns).Activity);
        Assert.Equal("/v3/conversations/conversation-1/activities", Assert.Single(bot.Connector.Sent).Path);
    }

    [Fact]
    public async Task A_repeated_activity_is_accepted_and_not_answered_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => new TurnResult(TurnOutcome.Duplicate, []);
        var (status, _) = await bot.PostAsync(bot.Message());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(bot.Connector.Sent);
    }

    [Fact]
    public async Task A_person_who_joins_is_welcomed()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var members = new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = "29:person" });
        await bot.PostAsync(Activity.Of("conversationUpdate", bot.Connector.Url).With("membersAdded", members));
        Assert.True(Assert.Single(bot.Assistant.Turns).Joined);
        Assert.Equal("Welcome.", (string)Assert.Single(bot.Connector.Sent).Activity["text"]!);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    [InlineData("somethingNew")]
    public async Task Other_activities_are_accepted_and_ignored(string type)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (status, _) = await bot.PostAsync(Activity.Of(type, bot.Connector.Url));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(bot.Assistant.Turns);
        Assert.Empty(bot.Connector.Sent);
    }

    [Fact]
    public async Task Citations_lead_to_this_program_as_the_request_named_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => FakeAssistant.Said(new Reply(ReplyKind.Answer, "They do [1].") { Citations = [Samples.SetUpCosts] });
        await bot.PostAsync(bot.Message());
        var claim = Assert.Single(bot.Connector.Sent).Activity["entities"]![0]!["citation"]![0]!;
        Assert.Equal($"{bot.Server.Http.BaseAddress}sources/hmep/costs#set-up-costs", (string)claim["appearance"]!["url"]!);
    }

    [Fact]
    public async Task The_address_answers_tools_and_people_who_look()
    {
        await using var bot = await BotUnderTest.StartAsync();
        using var head = await bot.Server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Contains("open /", await bot.Server.Http.GetStringAsync(new Uri("/api/messages", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static JsonArray Mention() => [new JsonObject
    {
        ["type"] = "mention",
        ["text"] = "<at>Assistant</at>",
        ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Assistant" },
    }];
}
