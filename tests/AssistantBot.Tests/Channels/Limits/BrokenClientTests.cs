using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Tests.Channels.BotFramework;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.Limits;

/// <summary>Clients that are slow, send half of a request, or go away in the middle of one.</summary>
public sealed class BrokenClientTests
{
    private const string Head = "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_head_that_does_not_end_is_given_up()
    {
        await using var bot = await BotUnderTest.StartAsync(builder =>
            builder.Services.PostConfigure<KestrelServerOptions>(kestrel =>
            {
                Assert.Equal(TimeSpan.FromSeconds(15), kestrel.Limits.RequestHeadersTimeout);
                kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromMilliseconds(100);
            }));
        using var client = await ConnectAsync(bot);
        await SendAsync(client, Head);
        Assert.StartsWith("HTTP/1.1 408", await ReadAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_end_is_given_up_after_30_seconds()
    {
        var time = new SteppedTime();
        await using var bot = await BotUnderTest.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(time));
        using var client = await ConnectAsync(bot);
        await SendAsync(client, Head + "Content-Length: 1000\r\n\r\n{\"type\":");
        await time.PassAsync(JsonBody.Patience);
        var answer = await ReadAsync(client);
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("The body did not arrive within 30 s", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_away_in_the_middle_of_a_request_leaves_nothing_behind()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var body = bot.Message().ToJsonString();
        string[] halves = ["POST /api/mess", Head, Head + Length(body), Head + Length(body) + body[..20], Head + "Transfer-Encoding: chunked\r\n\r\nffff\r\n{"];
        foreach (var half in Enumerable.Repeat(halves, 10).SelectMany(each => each))
        {
            using var client = await ConnectAsync(bot);
            await SendAsync(client, half);
            // The connection is reset, as by a machine that is switched off.
            client.LingerState = new LingerOption(true, 0);
        }

        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(bot.Message())).Status);
        var ready = JsonNode.Parse(await bot.Server.Http.GetStringAsync(new Uri("/readyz", UriKind.Relative)))!;
        Assert.Equal(0, (int)ready["turns"]!["running"]!);
        Assert.DoesNotContain(bot.Server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Single(bot.Assistant.Turns);
    }

    [Theory]
    [InlineData("NONSENSE\r\n\r\n")]
    [InlineData("POST /api/messages HTTP/9.9\r\n\r\n")]
    [InlineData("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task What_is_no_request_is_refused(string request)
    {
        await using var bot = await BotUnderTest.StartAsync();
        using var client = await ConnectAsync(bot);
        await SendAsync(client, request);
        Assert.Matches("^HTTP/1.1 (400|505)", await ReadAsync(client));
        Assert.DoesNotContain(bot.Server.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed_and_others_go_on()
    {
        await using var bot = await BotUnderTest.StartAsync(null, "--Limits:Connections", "3");
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(bot.Message())).Status);
        using var one = await ConnectAsync(bot);
        using var two = await ConnectAsync(bot);
        await SendAsync(one, Head);
        await SendAsync(two, Head);
        using (var three = await ConnectAsync(bot)) Assert.Equal("", await ReadAsync(three));
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(bot.Message().With("id", "another"))).Status);
    }

    private static string Length(string body) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n");

    private static async Task<Socket> ConnectAsync(BotUnderTest bot)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, bot.Server.Http.BaseAddress!.Port);
        return socket;
    }

    private static async Task SendAsync(Socket socket, string text) => await socket.SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>What comes until the other end closes.</summary>
    private static async Task<string> ReadAsync(Socket socket)
    {
        using var limit = new CancellationTokenSource(Longest);
        var (answer, piece) = (new StringBuilder(), new byte[4096]);
        try
        {
            for (int read; (read = await socket.ReceiveAsync(piece, limit.Token)) > 0;)
            {
                answer.Append(Encoding.UTF8.GetString(piece, 0, read));
                // An answer after which the connection stays open ends with its body.
                if (answer.ToString().EndsWith("0\r\n\r\n", StringComparison.Ordinal)) break;
            }
        }
        catch (SocketException)
        {
            // It was reset.
        }

        return answer.ToString();
    }
}
