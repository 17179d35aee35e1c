using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework;

public sealed class CardInvokeTests
{
    [Fact]
    public async Task What_was_executed_is_submitted()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.PostAsync(Execute(bot, Data()));
        var turn = Assert.Single(bot.Assistant.Turns);
        Assert.Equal(("driver-questionnaire", "card-7"), (turn.Submission!.Plugin, turn.Submission.Card));
        Assert.Equal("yes", Assert.Single(turn.Submission.Values, value => value.Key == "1").Value);
        Assert.Equal("", turn.Text);
    }

    [Fact]
    public async Task A_new_card_takes_the_place_of_the_old_one_and_the_texts_are_said()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => FakeAssistant.Said(
            new Reply(ReplyKind.Form, "Please answer question 2.") { Card = Samples.FormCard },
            new Reply(ReplyKind.Help, "What next?"),
            new Reply(ReplyKind.Help, "What next?"));
        var answer = await AnswerAsync(bot, Execute(bot, Data()));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)answer["type"]!);
        Assert.Equal(200, (int)answer["statusCode"]!);
        Assert.Equal("AdaptiveCard", (string)answer["value"]!["type"]!);
        Assert.Equal(["Please answer question 2.", "What next?", "What next?"], bot.Connector.Sent.Select(sent => (string)sent.Activity["text"]!));
        Assert.All(bot.Connector.Sent, sent => Assert.Null(sent.Activity["attachments"]));
    }

    [Fact]
    public async Task Without_a_card_the_first_text_answers_the_click()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => FakeAssistant.Said("This card is no longer open.", "Here is the question.");
        var answer = await AnswerAsync(bot, Execute(bot, Data()));
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"This card is no longer open."}""", answer.ToJsonString());
        Assert.Equal("Here is the question.", (string)Assert.Single(bot.Connector.Sent).Activity["text"]!);
    }

    [Fact]
    public async Task A_second_click_is_answered_kindly()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => new TurnResult(TurnOutcome.Duplicate, []);
        var answer = await AnswerAsync(bot, Execute(bot, Data()));
        Assert.Equal("That has been received already.", (string)answer["value"]!);
        Assert.Empty(bot.Connector.Sent);
    }

    [Theory]
    [InlineData("2026-04-01T09:00:00+01:00")]
    [InlineData("2026-04-01T09:00:00.000Z")]
    public async Task A_moment_that_is_typed_or_said_is_a_text_like_any_other(string moment)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => FakeAssistant.Said(moment);
        var answer = await AnswerAsync(bot, Execute(bot, new JsonObject { ["plugin"] = "driver-questionnaire", ["card"] = "card-7", ["1"] = moment }));
        Assert.Equal(moment, Assert.Single(Assert.Single(bot.Assistant.Turns).Submission!.Values, value => value.Key == "1").Value);
        Assert.Equal(moment, (string)answer["value"]!);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"card\":\"card-7\"}")]
    [InlineData("{\"plugin\":{},\"card\":\"card-7\"}")]
    public async Task A_card_of_somebody_else_is_an_error(string data)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var answer = await AnswerAsync(bot, Execute(bot, JsonNode.Parse(data)));
        Assert.Equal("application/vnd.microsoft.error", (string)answer["type"]!);
        Assert.Equal(400, (int)answer["statusCode"]!);
        Assert.Equal("BadRequest", (string)answer["value"]!["code"]!);
        Assert.Empty(bot.Assistant.Turns);
    }

    [Fact]
    public async Task Other_invokes_are_not_known()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.AssertRefused(await bot.PostAsync(Activity.Of("invoke", bot.Connector.Url).With("name", "task/fetch")), HttpStatusCode.NotImplemented, "NotImplemented", "invoke");
    }

    [Fact]
    public async Task A_submit_comes_as_a_message()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.PostAsync(Activity.Of("message", bot.Connector.Url).With("value", Data()));
        Assert.Equal("card-7", Assert.Single(bot.Assistant.Turns).Submission!.Card);
        Assert.Single(bot.Connector.Sent);
    }

    private static JsonObject Data() => new() { ["plugin"] = "driver-questionnaire", ["card"] = "card-7", ["1"] = "yes" };

    private static JsonObject Execute(BotUnderTest bot, JsonNode? data) => Activity.Of("invoke", bot.Connector.Url)
        .With("name", "adaptiveCard/action")
        .With("value", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "submitForm", ["data"] = data },
            ["trigger"] = "manual",
        });

    private static async Task<JsonNode> AnswerAsync(BotUnderTest bot, JsonObject invoke)
    {
        var (status, body) = await bot.PostAsync(invoke);
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonNode.Parse(body)!;
    }
}
