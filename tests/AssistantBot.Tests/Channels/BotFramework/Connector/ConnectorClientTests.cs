using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>Messages that are put in the place of others, and those that are of use now or never.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    private readonly SteppedTime _time = new();
    private readonly HttpClient _http = new() { Timeout = ConnectorClient.Deadline };
    private readonly SendQueue _queue = new(NullLogger<SendQueue>.Instance);
    private readonly ConnectorClient _client;
    private FakeConnector _channel = null!;

    public ConnectorClientTests() =>
        _client = new ConnectorClient(_http, _queue, new SendLimiter(_time), new RetryRule(() => 0, _time), _time, NullLogger<ConnectorClient>.Instance);

    private Uri Place => ServiceAddress.Update(new Uri(_channel.Url), Message(""), "sent/1");

    [Fact]
    public async Task An_update_is_put_at_the_address_of_the_message_whose_place_it_takes()
    {
        Assert.True(await _client.UpdateAsync(Place, Message("new")));
        var sent = Assert.Single(_channel.Sent);
        Assert.Equal(("PUT", "/v3/conversations/conversation-1/activities/sent%2F1", "new"), (sent.Method, sent.Path, (string?)sent.Activity["text"]));
    }

    [Fact]
    public async Task An_update_that_the_channel_puts_off_is_tried_again()
    {
        Answers(StatusCodes.Status429TooManyRequests, StatusCodes.Status200OK);
        var update = _client.UpdateAsync(Place, Message("new"));
        await _time.PassAsync(FirstWait);
        Assert.True(await update);
        Assert.Equal(2, _channel.Sent.Count);
    }

    [Theory]
    [InlineData(StatusCodes.Status403Forbidden)]
    [InlineData(StatusCodes.Status404NotFound)]
    [InlineData(StatusCodes.Status405MethodNotAllowed)]
    public async Task An_update_that_the_channel_refuses_is_told_so_and_not_repeated(int status)
    {
        Answers(status);
        Assert.False(await _client.UpdateAsync(Place, Message("new")));
        Assert.Single(_channel.Sent);
    }

    [Fact]
    public async Task An_update_waits_for_what_was_sent_before_it_and_a_turn_does_not_wait_for_it_longer_than_it_may()
    {
        var gate = new TaskCompletionSource();
        _channel.Answer = async context =>
        {
            if (_channel.Sent.Count == 1) await gate.Task;
            await context.Response.WriteAsync("""{"id":"sent"}""");
        };
        var first = _client.UpdateAsync(Place, Message("first"));
        var update = _client.UpdateAsync(Place, Message("new"));
        await _time.PassAsync(SendPatience.Length);
        Assert.False(await update);
        Assert.False(await first);
        Assert.InRange(_channel.Sent.Count, 0, 1);
        gate.SetResult();
        await _queue.StopAsync(CancellationToken.None);
        Assert.Equal(["first", "new"], _channel.Sent.Select(sent => (string?)sent.Activity["text"]));
    }

    [Theory]
    [InlineData(StatusCodes.Status412PreconditionFailed)]
    [InlineData(StatusCodes.Status429TooManyRequests)]
    [InlineData(StatusCodes.Status502BadGateway)]
    [InlineData(StatusCodes.Status504GatewayTimeout)]
    public async Task What_is_of_use_now_or_never_is_tried_once(int status)
    {
        Answers(status);
        Assert.Equal(new Delivery(status), await TryAsync("typing"));
        Assert.Single(_channel.Sent);
    }

    [Fact]
    public async Task It_tells_the_channels_id_and_its_error()
    {
        _channel.Answer = context => Respond(context, StatusCodes.Status201Created, """{"id":"stream-1"}""");
        Assert.Equal(new Delivery(201, "stream-1"), await TryAsync("a"));
        _channel.Answer = context => Respond(context, StatusCodes.Status403Forbidden, """{"error":{"code":"ContentStreamNotAllowed","message":"Content stream is not allowed"}}""");
        Assert.Equal(new Delivery(403, null, "ContentStreamNotAllowed", "Content stream is not allowed"), await TryAsync("b"));
        _channel.Answer = context => Respond(context, StatusCodes.Status502BadGateway, "<html>");
        Assert.Equal(new Delivery(502), await TryAsync("c"));
    }

    [Fact]
    public async Task It_goes_ahead_of_what_waits_to_be_sent_again()
    {
        Answers(StatusCodes.Status429TooManyRequests, StatusCodes.Status200OK, StatusCodes.Status200OK);
        var message = _client.DeliverAsync(ServiceAddress.Replies(new Uri(_channel.Url), Message("")), Message("message"), CancellationToken.None);
        await _time.WaitedForAsync(FirstWait);
        Assert.True((await TryAsync("typing")).IsSent);
        _time.Advance(FirstWait);
        await message;
        Assert.Equal(["message", "typing", "message"], _channel.Sent.Select(sent => (string?)sent.Activity["text"]));
    }

    [Fact]
    public async Task It_keeps_the_limits_of_the_conversation()
    {
        for (var i = 0; i < 7; i++) await TryAsync("typing");
        var eighth = TryAsync("typing");
        await _time.WaitedForAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(7, _channel.Sent.Count);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await eighth).IsSent);
    }

    [Fact]
    public async Task A_channel_that_is_not_there_is_no_fault_of_the_turn()
    {
        var (place, message) = (Place, Message("new"));
        await _channel.DisposeAsync();
        Assert.Equal(new Delivery(null), await _client.TryAsync(place, message));
        Assert.False(await _client.UpdateAsync(place, message));
    }

    public async Task InitializeAsync() => _channel = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose()
    {
        _http.Dispose();
        _queue.Dispose();
    }

    private Task<Delivery> TryAsync(string text) => _client.TryAsync(ServiceAddress.Replies(new Uri(_channel.Url), Message("")), Message(text));

    private BotActivity Message(string text) =>
        new() { Type = ActivityTypes.Message, Text = text, ChannelId = "msteams", ServiceUrl = _channel.Url, Conversation = new ConversationAccount("conversation-1") };

    /// <summary>The channel answers one post after another so.</summary>
    private void Answers(params int[] statuses) => _channel.Answer = context => Respond(context, statuses[_channel.Sent.Count - 1], "{}");

    private static Task Respond(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }
}
