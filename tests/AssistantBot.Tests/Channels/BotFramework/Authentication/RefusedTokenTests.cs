using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>The inbound table as one table: a request that keeps every rule is taken, and whichever one of them is broken, it is refused.</summary>
public sealed class RefusedTokenTests : IClassFixture<SharedChannel>
{
    private const string Elsewhere = "https://smba.trafficmanager.net/us/";

    private static readonly TestKey Weak = new("weak", 1024);
    private static readonly TestKey Unendorsed = new("unendorsed");
    private static readonly TestKey Unknown = new("key-1");

    private static readonly Dictionary<string, (HttpStatusCode Status, Func<ChannelUnderTest, Posted> Break)> AllRules = new()
    {
        ["a token"] = (HttpStatusCode.Unauthorized, _ => new(null)),
        ["three parts"] = (HttpStatusCode.Unauthorized, channel => new($"{channel.Token()}.more")),
        ["at most 16 KB"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "more", new string('x', 14_000))),
        ["algorithm RS256: none"] = (HttpStatusCode.Unauthorized, channel => Head(channel, """{"alg":"none","kid":"key-1"}""")),
        ["algorithm RS256: RS512"] = (HttpStatusCode.Unauthorized, channel => new(TestKey.Sign(
            """{"alg":"RS512","kid":"key-1"}""", channel.Claims().ToJsonString(), data => channel.Key.Rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)))),
        ["a key of at least 2048 bits"] = (HttpStatusCode.Unauthorized, channel => By(channel, Weak)),
        ["a key that the channel publishes"] = (HttpStatusCode.Unauthorized, channel => Head(channel, """{"alg":"RS256","kid":"key-9"}""")),
        ["a kid"] = (HttpStatusCode.Unauthorized, channel => Head(channel, """{"alg":"RS256"}""")),
        ["the signature of that key"] = (HttpStatusCode.Unauthorized, channel => By(channel, Unknown)),
        ["no key brought along"] = (HttpStatusCode.Unauthorized, channel => Head(channel, """{"alg":"RS256","kid":"key-1","jwk":{}}""")),
        ["issuer exactly"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "iss", "https://api.botframework.com/")),
        ["audience our app id"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "aud", "00000000-0000-4000-8000-0000000000a9")),
        ["audience alone"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "aud", new JsonArray(ChannelUnderTest.AppId))),
        ["exp"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "exp", null)),
        ["exp a whole number"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "exp", channel.Now + 0.5)),
        ["exp within 300 s"] = (HttpStatusCode.Unauthorized, channel => new(Signed(channel, channel.Claims().With("nbf", channel.Now - 4000).With("exp", channel.Now - 301)))),
        ["nbf"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "nbf", null)),
        ["nbf a whole number"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "nbf", $"{channel.Now}")),
        ["nbf within 300 s"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "nbf", channel.Now + 301)),
        ["serviceurl"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "serviceurl", null)),
        ["serviceurl the activity's"] = (HttpStatusCode.Forbidden, channel => Claim(channel, "serviceurl", Elsewhere)),
        ["endorsed for the channelId"] = (HttpStatusCode.Forbidden, channel => new(channel.Token(), channel.Message().With("channelId", "slack"))),
        ["a key with endorsements"] = (HttpStatusCode.Forbidden, channel => By(channel, Unendorsed)),
        ["a channelId"] = (HttpStatusCode.BadRequest, channel => new(channel.Token(), channel.Message().With("channelId", null))),
        ["a tenant of ours"] = (HttpStatusCode.Unauthorized, channel => Claim(channel, "tid", "00000000-0000-4000-8000-0000000000d4")),
    };

    private readonly ChannelUnderTest _channel;

    public RefusedTokenTests(SharedChannel shared)
    {
        _channel = shared.Channel;
        _channel.Metadata.Keys = [_channel.Key.Published("msteams"), Weak.Published("msteams"), Unendorsed.Published()];
    }

    public static TheoryData<string> Rules => [.. AllRules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_token_that_breaks_any_one_rule_is_refused(string rule)
    {
        var (status, broken) = AllRules[rule];
        await _channel.AssertTakenAsync(_channel.Token());
        var (turns, sent) = (_channel.Bot.Assistant.Turns.Count, _channel.Bot.Connector.Sent.Count);
        var (token, activity) = broken(_channel);
        Assert.Equal(status, (await _channel.PostAsync(token, activity)).Status);
        Assert.Equal((turns, sent), (_channel.Bot.Assistant.Turns.Count, _channel.Bot.Connector.Sent.Count));
    }

    private static Posted Head(ChannelUnderTest channel, string header) => new(channel.Key.Sign(header, channel.Claims().ToJsonString()));

    private static Posted By(ChannelUnderTest channel, TestKey key) => new(key.Sign($$"""{"alg":"RS256","kid":"{{key.Id}}"}""", channel.Claims().ToJsonString()));

    private static Posted Claim(ChannelUnderTest channel, string claim, JsonNode? value)
    {
        var claims = channel.Claims();
        if (value is null) claims.Remove(claim);
        else claims[claim] = value;
        return new(Signed(channel, claims));
    }

    private static string Signed(ChannelUnderTest channel, JsonObject claims) => channel.Key.Sign(ChannelUnderTest.Header, claims.ToJsonString());

    private sealed record Posted(string? Token, JsonObject? Activity = null);
}
