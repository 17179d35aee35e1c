using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>What a token says, and of which activity: each test breaks one rule of the inbound table.</summary>
public sealed class TokenClaimTests(SharedChannel shared) : IClassFixture<SharedChannel>
{
    private readonly ChannelUnderTest _channel = shared.Channel;

    [Theory]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("http://api.botframework.com")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/00000000-0000-4000-8000-0000000000b2/")]
    [InlineData(null)]
    public async Task Issuer_with_trailing_slash_or_another(string? issuer) => await Refused(_channel.Claims().With("iss", issuer), "issuer is not the channel");

    [Theory]
    [InlineData("\"00000000-0000-4000-8000-0000000000a2\"")]
    [InlineData("\"00000000-0000-4000-8000-0000000000A1\"")]
    [InlineData("[\"00000000-0000-4000-8000-0000000000a1\"]")]
    [InlineData("[\"00000000-0000-4000-8000-0000000000a1\",\"somebody else\"]")]
    [InlineData("\"https://api.botframework.com\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public async Task Audience_array_or_another(string audience) => await Refused(_channel.Claims().With("aud", JsonNode.Parse(audience)), "audience is not this bot alone");

    [Theory]
    [InlineData("iss", "issuer")]
    [InlineData("aud", "audience")]
    [InlineData("exp", "exp is not a whole number")]
    [InlineData("nbf", "nbf is not a whole number")]
    [InlineData("serviceurl", "serviceurl is missing")]
    public async Task A_claim_is_missing_or_of_another_case(string claim, string reason)
    {
        var claims = _channel.Claims();
        var value = claims[claim]!.DeepClone();
        claims.Remove(claim);
        await Refused(claims, reason);
        await Refused(claims.With(char.ToUpperInvariant(claim[0]) + claim[1..], value), reason);
    }

    [Theory]
    [InlineData("\"aud\":\"somebody else\"")]
    [InlineData("\"AUD\":\"somebody else\"")]
    [InlineData("\"ser\\u0076iceurl\":\"https://elsewhere.example\"")]
    public async Task Duplicate_and_case_variant_claims(string more) =>
        await _channel.AssertRefusedAsync(_channel.Key.Sign(ChannelUnderTest.Header, $"{_channel.Claims().ToJsonString()[..^1]},{more}}}"), "payload is not plain JSON");

    [Theory]
    [InlineData(-299, true)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public async Task Exp_at_299_and_301_seconds(int seconds, bool taken)
    {
        var claims = _channel.Claims().With("nbf", _channel.Now - 4000).With("exp", _channel.Now + seconds);
        if (taken) await _channel.AssertTakenAsync(Sign(claims));
        else await Refused(claims, "has expired");
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task Nbf_at_299_and_301_seconds(int seconds, bool taken)
    {
        var claims = _channel.Claims().With("nbf", _channel.Now + seconds);
        if (taken) await _channel.AssertTakenAsync(Sign(claims));
        else await Refused(claims, "not valid yet");
    }

    [Theory]
    [InlineData("\"1900000000\"")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1e400")]
    [InlineData("1e9")]
    [InlineData("1900000000.0")]
    [InlineData("1900000000.5")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[1900000000]")]
    public async Task Exp_and_nbf_that_are_strings_negative_1e400(string value)
    {
        foreach (var claim in new[] { "exp", "nbf" })
        {
            var rest = _channel.Claims();
            rest.Remove(claim);
            await _channel.AssertRefusedAsync(_channel.Key.Sign(ChannelUnderTest.Header, $"{rest.ToJsonString()[..^1]},\"{claim}\":{value}}}"), $"{claim} is not a whole number");
        }
    }

    [Fact]
    public async Task Nbf_after_exp() => await Refused(_channel.Claims().With("nbf", _channel.Now + 20).With("exp", _channel.Now + 10), "nbf is after exp");

    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk")]
    [InlineData("https://smba.trafficmanager.net/uk/x")]
    [InlineData("https://smba.trafficmanager.net/us/")]
    public async Task Service_URL_of_another(string url) =>
        await _channel.AssertRefusedAsync(Sign(_channel.Claims().With("serviceurl", url)), "serviceurl is not the activity's", HttpStatusCode.Forbidden);

    [Fact]
    public async Task Service_URL_in_other_case() => await _channel.AssertTakenAsync(Sign(_channel.Claims().With("serviceurl", "https://SMBA.trafficmanager.net/UK/")));

    [Fact]
    public async Task Endorsement_mismatch()
    {
        await _channel.AssertRefusedAsync(_channel.Token(), "not endorsed", HttpStatusCode.Forbidden, _channel.Message().With("channelId", "slack"));
        await _channel.AssertRefusedAsync(_channel.Token(), "not endorsed", HttpStatusCode.Forbidden, _channel.Message().With("channelId", "MSTEAMS"));
        await _channel.AssertTakenAsync(_channel.Token(), _channel.Message().With("channelId", "webchat"));
    }

    [Fact]
    public async Task No_channelId()
    {
        var message = _channel.Message();
        message.Remove("channelId");
        var (status, _) = await _channel.PostAsync(_channel.Token(), message);
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-0000000000b2", true)]
    [InlineData("00000000-0000-4000-8000-0000000000C3", true)]
    [InlineData("00000000-0000-4000-8000-0000000000d4", false)]
    [InlineData("", false)]
    public async Task Wrong_tenant(string tenant, bool taken)
    {
        var conversation = _channel.Message();
        conversation["conversation"]!["tenantId"] = tenant;
        var data = _channel.Message().With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } });
        await Tenant(_channel.Token(), conversation, taken);
        await Tenant(_channel.Token(), data, taken);
        await Tenant(Sign(_channel.Claims().With("tid", tenant)), _channel.Message(), taken);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"id\":7}")]
    public async Task A_tenant_that_is_no_text_is_wrong(string tenant) =>
        await Tenant(_channel.Token(), _channel.Message().With("channelData", new JsonObject { ["tenant"] = JsonNode.Parse(tenant) }), taken: false);

    [Fact]
    public async Task A_token_without_a_body_is_refused_before_the_body_is_read()
    {
        ChannelUnderTest.AssertTold(await _channel.Bot.PostAsync("not JSON"), HttpStatusCode.Unauthorized);
        Assert.DoesNotContain(_channel.Bot.Server.Log.Lines, line => line.Contains(_channel.Token().Split('.')[2], StringComparison.Ordinal));
    }

    private Task Tenant(string token, JsonObject activity, bool taken) => taken ? _channel.AssertTakenAsync(token, activity) : _channel.AssertRefusedAsync(token, "tenant is not", activity: activity);

    private string Sign(JsonObject claims) => _channel.Key.Sign(ChannelUnderTest.Header, claims.ToJsonString());

    private Task Refused(JsonObject claims, string reason) => _channel.AssertRefusedAsync(Sign(claims), reason);
}
