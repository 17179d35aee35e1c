using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>The program with an app id, and the channel that calls it: its keys, its tokens and its clock.</summary>
internal sealed class ChannelUnderTest : IAsyncDisposable
{
    public const string AppId = "00000000-0000-4000-8000-0000000000a1";
    public const string Tenant = "00000000-0000-4000-8000-0000000000b2";
    public const string Service = "https://smba.trafficmanager.net/uk/";
    public const string Header = """{"typ":"JWT","alg":"RS256","kid":"key-1","x5t":"key-1"}""";

    private int _conversations;

    private ChannelUnderTest(BotUnderTest bot, FakeMetadata metadata, TestKey key, FakeTimeProvider time) =>
        (Bot, Metadata, Key, Time) = (bot, metadata, key, time);

    public BotUnderTest Bot { get; }

    public FakeMetadata Metadata { get; }

    /// <summary>The channel's key, whose id is <c>key-1</c>.</summary>
    public TestKey Key { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>Where the host of Teams is, for what is sent to it.</summary>
    public string Outside { get; set; } = "";

    public long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    public static async Task<ChannelUnderTest> StartAsync(params string[] args)
    {
        var key = new TestKey("key-1");
        var metadata = await FakeMetadata.StartAsync(key.Published("msteams", "webchat"));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));
        ChannelUnderTest? channel = null;
        var bot = await BotUnderTest.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(time);
                builder.Services.AddSingleton<ITokenSource>(new FakeTokens(time));
                builder.Services.AddHttpClient<ConnectorClient>().ConfigurePrimaryHttpMessageHandler(() => new TeamsHosts(() => channel!.Outside));
            },
            ["--Bot:AppId", AppId, "--Bot:TenantId", Tenant, "--Bot:AppSecret", "a secret", "--Bot:OpenIdMetadata", $"{metadata.Url}/openid", .. args]);
        return channel = new ChannelUnderTest(bot, metadata, key, time) { Outside = bot.Connector.Url };
    }

    /// <summary>What a right token says.</summary>
    public JsonObject Claims() => new()
    {
        ["serviceurl"] = Service,
        ["nbf"] = Now,
        ["exp"] = Now + 3600,
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
    };

    public string Token() => Key.Sign(Header, Claims().ToJsonString());

    /// <summary>A message in a conversation of its own, so that no limit of sends is met; the first is <c>conversation-1</c>.</summary>
    public JsonObject Message()
    {
        var message = Bot.Message().With("serviceUrl", Service);
        message["conversation"]!["id"] = $"conversation-{Interlocked.Increment(ref _conversations)}";
        return message;
    }

    /// <summary>Posts a message with the token.</summary>
    public Task<(HttpStatusCode Status, string Body)> PostAsync(string? token, JsonObject? activity = null) => Bot.PostAsync(
        (activity ?? Message()).ToJsonString(), request => request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token));

    /// <summary>The message was taken and answered.</summary>
    public async Task AssertTakenAsync(string token, JsonObject? activity = null)
    {
        var before = Bot.Assistant.Turns.Count;
        var (status, body) = await PostAsync(token, activity);
        Assert.True(status == HttpStatusCode.OK, $"{status} {body} {string.Join('\n', Bot.Server.Log.Lines)}");
        Assert.Equal(before + 1, Bot.Assistant.Turns.Count);
    }

    /// <summary>The token was refused with one line that tells nothing, for the reason that the log has.</summary>
    public async Task AssertRefusedAsync(string? token, string reason, HttpStatusCode status = HttpStatusCode.Unauthorized, JsonObject? activity = null)
    {
        var (lines, turns) = (Bot.Server.Log.Lines.Count, Bot.Assistant.Turns.Count);
        AssertTold(await PostAsync(token, activity), status);
        var logged = Assert.Single(Bot.Server.Log.Lines.Skip(lines), line => line.Contains("was refused", StringComparison.Ordinal));
        Assert.Contains($"refused with {(int)status}: ", logged, StringComparison.Ordinal);
        Assert.Contains(reason, logged, StringComparison.Ordinal);
        Assert.Equal(turns, Bot.Assistant.Turns.Count);
    }

    public static void AssertTold((HttpStatusCode Status, string Body) answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal(
            status == HttpStatusCode.Unauthorized
                ? """{"error":{"code":"Unauthorized","message":"This request is not authorised."}}"""
                : """{"error":{"code":"Forbidden","message":"This request is not allowed."}}""",
            answer.Body);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Metadata.DisposeAsync();
        Key.Dispose();
    }
}
