using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework.JavaScriptSdk;

/// <summary>The official JavaScript SDK at the other end of the wire.</summary>
public sealed class JavaScriptSdkTests
{
    [SdkFact]
    public async Task A_token_that_the_SDK_signs_is_taken_and_its_service_receives_the_replies_with_our_token()
    {
        using var peer = await SdkPeer.StartAsync();
        await using var channel = await ChannelUnderTest.StartAsync();
        channel.Metadata.Keys = [(await peer.AskAsync("/key")).AsObject()];
        channel.Outside = peer.Url;
        channel.Bot.Assistant.Answer = _ => FakeAssistant.Said(
            new Reply(ReplyKind.Answer, "They do [1].") { Citations = [Samples.SetUpCosts], Suggestions = ["Help"] }, new Reply(ReplyKind.Form, "Fill this in.") { Card = Samples.FormCard });
        var token = (string)(await peer.AskAsync("/sign", new JsonObject { ["claims"] = channel.Claims() }))["token"]!;
        await channel.AssertTakenAsync(token);

        var received = await peer.AskAsync("/received");
        var activities = received["activities"]!.AsArray();
        Assert.Equal(["They do [1].", null, "Fill this in."], activities.Select(activity => (string?)activity!["text"]));
        Assert.All(activities, activity => Assert.Equal(("conversation-1", "activity-1", "29:person"), ((string?)activity!["conversationOfCall"], (string?)activity["replyToOfCall"], (string?)activity["recipient"]!["id"])));
        Assert.Equal("Help", (string?)activities[0]!["suggestedActions"]!["actions"]![0]!["value"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)activities[1]!["attachments"]![0]!["contentType"]);
        Assert.All(received["authorizations"]!.AsArray(), authorization => Assert.Equal("Bearer token-1", (string?)authorization));
        Assert.DoesNotContain(channel.Bot.Server.Log.Lines, line => line.Contains("could not be sent", StringComparison.Ordinal));

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
