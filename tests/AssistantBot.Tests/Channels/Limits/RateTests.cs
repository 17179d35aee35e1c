using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Limits;
using AssistantBot.Tests.Channels.BotFramework;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Channels.Limits;

/// <summary>Too much at once, from one person, in one conversation, or of all together.</summary>
public sealed class RateTests : IAsyncLifetime
{
    private readonly SteppedTime _time = new();
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync(
        builder => builder.Services.AddSingleton<TimeProvider>(_time),
        "--Limits:MessagesPerPerson", "3", "--Limits:MessagesPerConversation", "5", "--Limits:Turns", "2");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Who_sends_too_many_messages_is_told_once_kindly_and_read_again_after_a_minute()
    {
        for (var message = 0; message < 6; message++) Assert.Equal(HttpStatusCode.OK, (await SayAsync($"{message}")).Status);
        Assert.Equal(
            ["You said: 0", "You said: 1", "You said: 2", "You have sent me more than 3 messages within a minute, and I read no more for now. Please wait a minute, and then send the last one again."],
            Texts());
        Assert.Equal(3, _bot.Assistant.Turns.Count);
        _time.Advance(RateWindow.Length);
        await SayAsync("7");
        Assert.Equal("You said: 7", Texts()[^1]);
    }

    [Fact]
    public async Task A_message_that_comes_again_is_counted_once()
    {
        for (var time = 0; time < 10; time++) await SayAsync("again");
        await SayAsync("another");
        Assert.Equal(["You said: again", "You said: another"], Texts());
    }

    [Fact]
    public async Task A_conversation_with_too_many_messages_is_told_once_whoever_sends_them()
    {
        for (var message = 0; message < 8; message++) await SayAsync($"{message}", $"29:person-{message}");
        Assert.Equal(6, Texts().Count);
        Assert.StartsWith("This conversation has had more than 5 messages within a minute", Texts()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_too_many_is_refused_with_the_time_to_come_again()
    {
        for (var message = 0; message < 3; message++) await SayAsync($"{message}");
        using var response = await PostAsync(_bot.Message().With("type", "invoke").With("id", "call").With("name", "adaptiveCard/action"));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (response.StatusCode, response.Headers.RetryAfter?.Delta));
        Assert.Contains("more than 3 messages", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_turns_at_once_than_are_allowed_are_sent_back_with_the_time_to_come_again()
    {
        var answer = new TaskCompletionSource();
        _bot.Assistant.Later = async turn =>
        {
            await answer.Task;
            return FakeAssistant.Said($"You said: {turn.Text}");
        };
        var taken = new[] { SayAsync("a", "29:a"), SayAsync("b", "29:b") };
        while (_bot.Assistant.Turns.Count < 2) await Task.Yield();
        using (var refused = await PostAsync(Said("c", "29:c")))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
            Assert.Equal("""{"error":{"code":"ServiceUnavailable","message":"Too many messages are being answered; send this one again shortly."}}""", await refused.Content.ReadAsStringAsync());
        }

        answer.SetResult();
        await Task.WhenAll(taken);
        Assert.Equal(HttpStatusCode.OK, (await SayAsync("c", "29:c")).Status);
        Assert.Equal(["You said: a", "You said: b", "You said: c"], Texts().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_was_quiet_for_a_minute_is_forgotten_when_there_are_many()
    {
        var rates = new MessageRates(Options.Create(new LimitOptions()), _time);
        for (var person = 0; person < 20_000; person++)
        {
            if (person % 1_000 == 0) _time.Advance(RateWindow.Length / 4);
            rates.Take("msteams", $"{person}", $"{person}", $"{person}");
        }

        Assert.InRange(rates.Count, 1, 13_000);
    }

    [Fact]
    public async Task A_limit_that_is_no_number_above_0_ends_the_start()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => BotUnderTest.StartAsync(null, "--Limits:Turns", "0"));
        Assert.Contains("Limits:Turns is 0; set a number from 1 to 1000000", error.Message, StringComparison.Ordinal);
    }

    private JsonObject Said(string text, string person) => _bot.Message(text).With("id", text).With("from", new JsonObject { ["id"] = person });

    private Task<(HttpStatusCode Status, string Body)> SayAsync(string text, string person = "29:person") => _bot.PostAsync(Said(text, person));

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await _bot.Server.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
    }

    private List<string> Texts() => [.. _bot.Connector.Sent.Select(sent => (string?)sent.Activity["text"]).OfType<string>()];
}
