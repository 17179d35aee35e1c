using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework.JavaScriptSdk;

/// <summary>The official JavaScript SDK at the other end of the wire.</summary>
public sealed class JavaScriptSdkTests
{
    [SdkFact]
    public async Task A_token_that_the_SDK_signs_is_taken_and_it_receives_the_reply_with_our_token()
    {
        using var peer = await SdkPeer.StartAsync();
        await using var channel = await ChannelUnderTest.StartAsync();
        channel.Metadata.Keys = [(await peer.AskAsync("/key")).AsObject()];
        channel.Outside = peer.Url;
        var token = (string)(await peer.AskAsync("/sign", new JsonObject { ["claims"] = channel.Claims() }))["token"]!;
        await channel.AssertTakenAsync(token);

        var received = Assert.Single((await peer.AskAsync("/received")).AsArray())!;
        Assert.Equal("Bearer token-1", (string)received["authorization"]!);
        Assert.Equal("/uk/v3/conversations/conversation-1/activities/activity-1", (string)received["path"]!);
        Assert.Equal("You said: hello", (string)received["activity"]!["text"]!);

        await channel.AssertRefusedAsync(token[..^8] + "AAAAAAAA", "signature");
    }

    [SdkFact]
    public async Task The_SDK_takes_the_tokens_that_these_tests_sign_and_refuses_for_the_same_faults()
    {
        using var peer = await SdkPeer.StartAsync();
        await using var channel = await ChannelUnderTest.StartAsync();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        JsonObject Claims() => channel.Claims().With("nbf", now).With("exp", now + 3600);

        Assert.True(await IsTakenAsync(peer, channel, Claims()));
        Assert.False(await IsTakenAsync(peer, channel, Claims().With("exp", now - 301).With("nbf", now - 4000)));
        Assert.False(await IsTakenAsync(peer, channel, Claims().With("nbf", now + 400)));
        Assert.False(await IsTakenAsync(peer, channel, Claims().With("aud", "somebody else")));
        Assert.False(await IsTakenAsync(peer, channel, Claims().With("serviceurl", "https://smba.trafficmanager.net/us/")));
        Assert.False(await IsTakenAsync(peer, channel, Claims(), "slack"));
    }

    private static async Task<bool> IsTakenAsync(SdkPeer peer, ChannelUnderTest channel, JsonObject claims, string channelId = "msteams")
    {
        var answer = await peer.AskAsync("/validate", new JsonObject
        {
            ["activity"] = channel.Message().With("channelId", channelId),
            ["authorization"] = $"Bearer {channel.Key.Sign(ChannelUnderTest.Header, claims.ToJsonString())}",
            ["appId"] = ChannelUnderTest.AppId,
            ["metadata"] = $"{channel.Metadata.Url}/openid",
        });
        return (bool)answer["valid"]!;
    }
}
