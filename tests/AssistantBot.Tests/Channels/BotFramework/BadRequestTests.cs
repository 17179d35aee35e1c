using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework;

public sealed class BadRequestTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("{\"type\":", "not valid JSON")]
    [InlineData("hello", "not valid JSON")]
    [InlineData("{} {}", "not valid JSON")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{\"type\":5}", "$.type")]
    [InlineData("{\"type\":\"message\",\"type\":\"typing\"}", "repeats a property")]
    [InlineData("{\"value\":{\"a\":{\"b\":1,\"b\":2}}}", "repeats a property")]
    [InlineData("{\"unknown\":[{\"b\":1,\"b\":2}]}", "repeats a property")]
    [InlineData("{\"text\":\"\\ud800\"}", "not Unicode")]
    [InlineData("{\"value\":{\"\\udc00\":1}}", "not Unicode")]
    public async Task What_is_not_an_activity_is_refused(string body, string message)
    {
        shared.Bot.AssertRefused(await shared.Bot.PostAsync(body), HttpStatusCode.BadRequest, "BadSyntax", message);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        shared.Bot.AssertRefused(await shared.Bot.PostAsync($$"""{"value":{{new string('[', 100_000)}}"""), HttpStatusCode.BadRequest, "BadSyntax", "not valid JSON");
    }

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("conversation")]
    [InlineData("from")]
    public async Task An_activity_that_cannot_be_answered_is_refused(string field)
    {
        var message = shared.Bot.Message();
        message.Remove(field);
        shared.Bot.AssertRefused(await shared.Bot.PostAsync(message), HttpStatusCode.BadRequest, "BadActivity", $"has no {field}");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Ids_that_cannot_stand_in_a_path_are_refused(string id)
    {
        shared.Bot.AssertRefused(await shared.Bot.PostAsync(shared.Bot.Message().With("id", id)), HttpStatusCode.BadRequest, "BadActivity", "id");
        shared.Bot.AssertRefused(await shared.Bot.PostAsync(shared.Bot.Message().With("conversation", new JsonObject { ["id"] = id })), HttpStatusCode.BadRequest, "BadActivity", "conversation.id");
    }

    [Fact]
    public async Task An_endless_id_is_refused()
    {
        shared.Bot.AssertRefused(await shared.Bot.PostAsync(shared.Bot.Message().With("id", new string('x', 1001))), HttpStatusCode.BadRequest, "BadActivity", "longer than 1000");
    }

    [Fact]
    public async Task A_body_of_256_KB_is_read_and_one_byte_more_is_refused()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var room = JsonBody.Limit - bot.Message("").ToJsonString().Length;
        bot.AssertRefused(await bot.PostAsync(bot.Message(new string('x', room + 1))), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", "256 KB");
        bot.AssertRefused(
            await bot.PostAsync(bot.Message(new string('x', room + 1)).ToJsonString(), request => request.Headers.TransferEncodingChunked = true),
            HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", "256 KB");
        var (status, _) = await bot.PostAsync(bot.Message(new string('x', room)));
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_fault_inside_is_logged_and_told_in_one_plain_sentence()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Assistant.Answer = _ => throw new InvalidOperationException("the abacus broke");
        var (status, body) = await bot.PostAsync(bot.Message());
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Equal("""{"error":{"code":"ServiceError","message":"Something went wrong here. Please try again."}}""", body);
        Assert.Single(bot.Server.Log.Lines, line => line.StartsWith("Error: POST", StringComparison.Ordinal));
    }
}
