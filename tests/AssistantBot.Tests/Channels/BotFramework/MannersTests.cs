using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Builder;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>WIRE.md, "Manners", and what is done with each type of activity.</summary>
public sealed class MannersTests
{
    private const string Bot = """[{"id":"28:bot"}]""";
    private const string Person = """[{"id":"29:person"}]""";

    [Theory]
    [InlineData("message")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("messageUpdate")]
    [InlineData("neverHeardOf")]
    public async Task Every_type_is_accepted_and_only_a_message_is_answered(string type)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (status, body) = await bot.PostAsync(bot.Message().With("type", type).With("reactionsAdded", JsonNode.Parse("""[{"type":"like"}]""")).With("replyToId", "1"));
        Assert.Equal((HttpStatusCode.OK, ""), (status, body));
        Assert.Equal(type == "message" ? 1 : 0, bot.Assistant.Turns.Count);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task An_installation_that_Teams_tells_of_twice_is_greeted_once(string conversationType)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var answered = new HashSet<string?>();
        bot.Assistant.Answer = turn => answered.Add(turn.Activity) ? FakeAssistant.Said("Welcome.") : new TurnResult(TurnOutcome.Duplicate, []);
        await bot.PostAsync(Update(bot, "conversationUpdate", conversationType, "a").With("membersAdded", JsonNode.Parse(Bot)));
        await bot.PostAsync(Update(bot, "installationUpdate", conversationType, "b").With("action", "add"));
        Assert.Equal(2, bot.Assistant.Turns.Count);
        Assert.All(bot.Assistant.Turns, turn => Assert.True(turn.Joined));
        Assert.Single(bot.Connector.Sent);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_nobody_who_joins_is_greeted(string conversationType)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.PostAsync(Update(bot, "conversationUpdate", conversationType, "a").With("membersAdded", JsonNode.Parse(Person)));
        Assert.Empty(bot.Assistant.Turns);
    }

    [Theory]
    [InlineData("conversationUpdate", "membersRemoved", Bot)]
    [InlineData("conversationUpdate", "membersRemoved", Person)]
    [InlineData("installationUpdate", "action", "\"remove\"")]
    [InlineData("installationUpdate", "action", "\"remove-upgrade\"")]
    [InlineData("installationUpdate", "action", "\"add-upgrade\"")]
    public async Task Who_leaves_and_what_is_upgraded_is_not_talked_to(string type, string field, string value)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (status, _) = await bot.PostAsync(Update(bot, type, "personal", "a").With(field, JsonNode.Parse(value)));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(bot.Assistant.Turns);
    }

    [Theory]
    [InlineData("personal", "Welcome.")]
    [InlineData("channel", "Hello, everybody. Mention me with your question")]
    public async Task The_welcome_says_who_it_is_what_it_can_do_and_three_things_to_try(string conversationType, string opening)
    {
        await using var bot = await BotUnderTest.StartAsync(RealAssistant);
        await bot.PostAsync(Update(bot, "conversationUpdate", conversationType, "a").With("membersAdded", JsonNode.Parse(Bot)));
        await bot.PostAsync(Update(bot, "installationUpdate", conversationType, "b").With("action", "add"));
        var welcome = Assert.Single(bot.Connector.Sent, sent => (string)sent.Activity["type"]! == "message" && sent.Activity["text"] is not null).Activity;
        var text = (string)welcome["text"]!;
        Assert.StartsWith(opening, text, StringComparison.Ordinal);
        Assert.Contains("I answer questions about sharing council services", text, StringComparison.Ordinal);
        var card = welcome["attachments"]![0]!["content"]!.ToJsonString();
        Assert.All(["Working on a shared service", "New to sharing", "Scrutinising a proposal"], who => Assert.Contains(who, card, StringComparison.Ordinal));
        Assert.InRange(card.Split("\"imBack\"").Length - 1, 3, 12);
    }

    [Fact]
    public async Task A_mention_in_a_channel_is_answered_in_its_thread()
    {
        const string Thread = "19:general@thread.tacv2;messageid=1772443800000";
        await using var bot = await BotUnderTest.StartAsync();
        var message = Update(bot, "message", "channel", "1772443800001").With("text", "<at>Assistant</at>&nbsp;what are the risks?");
        message["conversation"]!["id"] = Thread;
        await bot.PostAsync(message);
        Assert.Equal("what are the risks?", Assert.Single(bot.Assistant.Turns).Text);
        var sent = Assert.Single(bot.Connector.Sent);
        Assert.Equal($"/v3/conversations/{Uri.EscapeDataString(Thread)}/activities/1772443800001", sent.Path);
        Assert.Equal((Thread, "1772443800001"), ((string)sent.Activity["conversation"]!["id"]!, (string)sent.Activity["replyToId"]!));
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("cy-GB")]
    [InlineData("de-DE")]
    [InlineData("no locale")]
    public async Task Whatever_the_locale_answers_are_English_and_say_so(string locale)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.PostAsync(bot.Message().With("locale", locale));
        Assert.Equal("en-GB", (string)Assert.Single(bot.Connector.Sent).Activity["locale"]!);
    }

    private static void RealAssistant(WebApplicationBuilder builder) =>
        builder.Services.Remove(builder.Services.Last(service => service.ServiceType == typeof(IAssistant)));

    private static JsonObject Update(BotUnderTest bot, string type, string conversationType, string id)
    {
        var update = Activity.Of(type, bot.Connector.Url).With("id", id);
        update["conversation"]!["conversationType"] = conversationType;
        return update;
    }
}
