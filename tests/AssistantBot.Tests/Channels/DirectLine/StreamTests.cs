using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using AssistantBot.Channels.DirectLine;

namespace AssistantBot.Tests.Channels.DirectLine;

public sealed class StreamTests
{
    // Long for a machine under load; a test that passes never waits so long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_stream_gives_what_was_said_and_then_what_comes()
    {
        await using var page = await PageUnderTest.OpenAsync();
        using var socket = await page.ConnectAsync();
        Assert.Equal(("Welcome.", "1"), await ReceiveAsync(socket));
        await page.SayAsync("one");
        var (texts, watermark) = ("", "");
        while (watermark != "3")
        {
            (var text, watermark) = await ReceiveAsync(socket);
            texts += text + "|";
        }

        Assert.Equal("one|You said: one|", texts.Replace("||", "|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Empty_frames_keep_a_stream_open()
    {
        await using var page = await PageUnderTest.OpenAsync();
        using var socket = await page.ConnectAsync();
        await ReceiveAsync(socket);
        for (var i = 0; i < 3; i++) await socket.SendAsync(ArraySegment<byte>.Empty, WebSocketMessageType.Text, true, CancellationToken.None);
        await socket.SendAsync(new byte[100_000], WebSocketMessageType.Binary, true, CancellationToken.None);
        await page.SayAsync("one");
        Assert.StartsWith("one", (await ReceiveAsync(socket)).Texts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_back_goes_on_from_its_watermark()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.SayAsync("one");
        var (status, _) = await page.CallAsync("GET", $"conversations/{page.Conversation}?watermark=2");
        Assert.Equal(HttpStatusCode.OK, status);
        using var socket = await page.ConnectAsync();
        Assert.Equal(("You said: one", "3"), await ReceiveAsync(socket));
    }

    [Fact]
    public async Task A_page_goes_on_after_the_program_was_started_anew()
    {
        using var folder = new TemporaryFolder();
        var before = await PageUnderTest.StartAsync(null, "--data", folder.Path);
        await using (before)
        {
            await before.GenerateAsync();
            await before.CallAsync("POST", "conversations");
            await before.SayAsync("one");
        }

        await using var after = await PageUnderTest.StartAsync(before.Transcript, "--data", folder.Path);
        (after.Token, after.Conversation) = (before.Token, before.Conversation);
        Assert.Equal(["Welcome.", "one", "You said: one"], (await after.ReadAsync()).Texts);
        var (status, _) = await after.CallAsync("GET", $"conversations/{after.Conversation}?watermark=1");
        Assert.Equal(HttpStatusCode.OK, status);
        using var socket = await after.ConnectAsync();
        Assert.Equal(("one|You said: one", "3"), await ReceiveAsync(socket));
        await after.SayAsync("two");
        Assert.Equal("two", Assert.Single(after.Assistant.Turns).Text);
    }

    [Fact]
    public async Task A_conversation_that_is_no_longer_kept_has_ended()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.AssertRefused(HttpStatusCode.NotFound, "ConversationNotFound", "GET", $"conversations/{page.Conversation}?watermark=2");
        await page.AssertRefused(HttpStatusCode.NotFound, "ConversationNotFound", "GET", $"{page.Activities}?watermark=2");
    }

    [Fact]
    public async Task A_stream_needs_the_token_of_its_own_address()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var url = page.StreamUrl;
        await AssertClosed(page, url[..url.IndexOf("&t=", StringComparison.Ordinal)], HttpStatusCode.Unauthorized);
        await AssertClosed(page, url + "x", HttpStatusCode.Unauthorized);
        await AssertClosed(page, url.Replace(page.Conversation, "another", StringComparison.Ordinal), HttpStatusCode.Forbidden);
        page.Time.Advance(TokenIssuer.AddressLifetime);
        await AssertClosed(page, url, HttpStatusCode.Forbidden);
        using var plain = await page.Server.Http.GetAsync(new Uri(page.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
    }

    [Fact]
    public async Task Streams_are_counted_and_a_closed_one_makes_room()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var sockets = new List<ClientWebSocket>();
        for (var i = 0; i < Listeners.MostOfConversation; i++) sockets.Add(await page.ConnectAsync());
        await AssertClosed(page, page.StreamUrl, HttpStatusCode.TooManyRequests);
        foreach (var socket in sockets)
        {
            await ReceiveAsync(socket);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            socket.Dispose();
        }
    }

    [Fact]
    public void A_closed_listener_makes_room()
    {
        var listeners = new Listeners();
        for (var i = 0; i < 10 * Listeners.Most; i++) listeners.Open($"conversation-{i % 20}").Dispose();
        var open = Enumerable.Range(0, Listeners.Most).Select(i => listeners.Open($"conversation-{i}")).ToList();
        Assert.ThrowsAny<Exception>(() => listeners.Open("one-more"));
        open[0].Dispose();
        open[0].Dispose();
        listeners.Open("one-more");
        Assert.ThrowsAny<Exception>(() => listeners.Open("another"));
    }

    [Fact]
    public async Task A_program_that_ends_says_goodbye()
    {
        await using var page = await PageUnderTest.OpenAsync();
        using var socket = await page.ConnectAsync();
        await ReceiveAsync(socket);
        page.EndProgram();
        using var patience = new CancellationTokenSource(Patience);
        var frame = await socket.ReceiveAsync(new byte[1024], patience.Token);
        Assert.Equal((WebSocketMessageType.Close, WebSocketCloseStatus.EndpointUnavailable), (frame.MessageType, frame.CloseStatus));
    }

    private static async Task AssertClosed(PageUnderTest page, string url, HttpStatusCode status)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(url), CancellationToken.None));
        Assert.Equal(status, socket.HttpStatusCode);
    }

    /// <summary>The texts of the next frame, and its watermark.</summary>
    private static async Task<(string Texts, string Watermark)> ReceiveAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        var frame = await socket.ReceiveAsync(buffer, patience.Token);
        Assert.True(frame.EndOfMessage);
        var set = JsonNode.Parse(buffer.AsSpan(0, frame.Count))!;
        return (string.Join('|', set["activities"]!.AsArray().Select(activity => (string)activity!["text"]!)), (string)set["watermark"]!);
    }
}
