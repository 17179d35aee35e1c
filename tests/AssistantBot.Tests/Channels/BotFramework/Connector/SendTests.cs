using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>Replies to a channel, with our token, from the endpoint on.</summary>
public sealed class SendTests : IAsyncLifetime
{
    private ChannelUnderTest _channel = null!;

    private FakeConnector Connector => _channel.Bot.Connector;

    public async Task InitializeAsync() => _channel = await ChannelUnderTest.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task A_reply_carries_our_token()
    {
        await _channel.AssertTakenAsync(_channel.Token());
        var sent = Assert.Single(Connector.Sent);
        Assert.Equal(("/uk/v3/conversations/conversation-1/activities/activity-1", "Bearer token-1"), (sent.Path, sent.Authorization));
    }

    [Fact]
    public async Task Five_minutes_before_its_end_our_token_is_replaced()
    {
        await _channel.AssertTakenAsync(_channel.Token());
        _channel.Time.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));
        await _channel.AssertTakenAsync(_channel.Token());
        _channel.Time.Advance(TimeSpan.FromSeconds(1));
        await _channel.AssertTakenAsync(_channel.Token());
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], Connector.Sent.Select(sent => sent.Authorization));
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/uk/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("https://evilbotframework.com/")]
    public async Task A_service_URL_elsewhere_gets_neither_a_token_nor_a_connection(string url)
    {
        var token = _channel.Key.Sign(ChannelUnderTest.Header, _channel.Claims().With("serviceurl", url).ToJsonString());
        var (status, body) = await _channel.PostAsync(token, _channel.Message().With("serviceUrl", url));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("ServiceUrlNotAllowed", body, StringComparison.Ordinal);
        Assert.Empty(_channel.Bot.Assistant.Turns);
        Assert.Empty(Connector.Sent);
    }

    [Fact]
    public async Task A_turn_is_acknowledged_in_time_and_what_is_left_follows_in_order()
    {
        _channel.Bot.Assistant.Answer = turn => FakeAssistant.Said($"{turn.Text} 1", $"{turn.Text} 2");
        var busy = true;
        var refused = new TaskCompletionSource();
        Connector.Answer = context =>
        {
            if (!busy) return context.Response.WriteAsync("""{"id":"sent"}""");
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            refused.TrySetResult();
            return Task.CompletedTask;
        };
        var first = _channel.PostAsync(_channel.Token(), Said("a"));
        await refused.Task;
        busy = false;
        var second = _channel.PostAsync(_channel.Token(), Said("b"));
        await Until(() => _channel.Bot.Assistant.Turns.Count == 2);
        Assert.False(first.IsCompleted);

        await Until(() => Pass(SendPatience.Length, first.IsCompleted && second.IsCompleted));
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
        await Until(() => Pass(TimeSpan.FromSeconds(1), Connector.Sent.Count == 5));
        Assert.Equal(["a 1", "a 1", "a 2", "b 1", "b 2"], Connector.Sent.Select(sent => (string)sent.Activity["text"]!));
    }

    [Fact]
    public async Task Three_tries_and_no_more()
    {
        Connector.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            return Task.CompletedTask;
        };
        var post = _channel.PostAsync(_channel.Token());
        await Until(() => Connector.Sent.Count > 0);
        await Until(() => Pass(TimeSpan.FromSeconds(5), _channel.Bot.Server.Log.Lines.Any(line => line.Contains("answered 502", StringComparison.Ordinal))));
        Assert.Equal(HttpStatusCode.OK, (await post).Status);
        Assert.Equal(3, Connector.Sent.Count);
    }

    [Fact]
    public async Task What_waits_is_sent_before_the_program_ends()
    {
        var refused = new TaskCompletionSource();
        Connector.Answer = context =>
        {
            if (Connector.Sent.Count > 1) return context.Response.WriteAsync("{}");
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            refused.TrySetResult();
            return Task.CompletedTask;
        };
        var post = _channel.PostAsync(_channel.Token());
        await refused.Task;
        await Until(() => Pass(SendPatience.Length, post.IsCompleted));
        var end = _channel.Bot.Server.StopAsync();
        await Until(() => Pass(TimeSpan.FromSeconds(5), end.IsCompleted));
        Assert.Equal(2, Connector.Sent.Count);
    }

    private JsonObject Said(string text) => _channel.Bot.Message(text).With("serviceUrl", ChannelUnderTest.Service).With("id", text);

    /// <summary>Lets the clock run until something has happened.</summary>
    private bool Pass(TimeSpan step, bool happened)
    {
        if (!happened) _channel.Time.Advance(step);
        return happened;
    }

    private static async Task Until(Func<bool> happened)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!happened())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
