using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.DirectLine;

/// <summary>CLIENTS.md, "Web Chat": like and dislike.</summary>
public sealed class FeedbackTests
{
    [Fact]
    public async Task Answers_have_a_like_and_a_dislike_and_nothing_else_has()
    {
        await using var page = await PageUnderTest.OpenAsync();
        page.Assistant.Answer = _ => FakeAssistant.Said(
            new Reply(ReplyKind.Answer, "They do [1].") { Citations = [Samples.SetUpCosts] }, new Reply(ReplyKind.Abstain, "Not held."), new Reply(ReplyKind.Help, "Hello."));
        await page.SayAsync("how much?");
        var (_, set) = await page.CallAsync("GET", $"{page.Activities}?watermark=2");
        var said = set["activities"]!.AsArray();
        Assert.Equal(["LikeAction", "DislikeAction"], said[0]!["entities"]![0]!["potentialAction"]!.AsArray().Select(action => (string)action!["@type"]!));
        Assert.Equal("", (string)said[0]!["entities"]![0]!["@id"]!);
        Assert.Single(said[0]!["entities"]![0]!["citation"]!.AsArray());
        Assert.Equal(2, said[1]!["entities"]![0]!["potentialAction"]!.AsArray().Count);
        Assert.Null(said[2]!["entities"]);
    }

    [Theory]
    [InlineData(0, Reaction.Like)]
    [InlineData(1, Reaction.Dislike)]
    public async Task The_one_that_was_clicked_is_stored_with_its_exchange(int clicked, Reaction reaction)
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.SayAsync("how much?");
        var (_, set) = await page.CallAsync("GET", $"{page.Activities}?watermark=2");
        var action = set["activities"]![0]!["entities"]![0]!["potentialAction"]![clicked]!.DeepClone();
        await page.CallAsync("POST", page.Activities, new JsonObject { ["type"] = "event", ["name"] = "webchat:activity-status/feedback", ["entities"] = new JsonArray(action) }.ToJsonString());
        var given = Assert.Single(await page.Feedback.ReadAsync(DateTimeOffset.MinValue, CancellationToken.None));
        Assert.Equal((reaction, "webchat", "how much?", "You said: how much?"), (given.Reaction, given.Channel, given.About!.Question, given.About.Answer));
        Assert.Equal(2, page.Assistant.Turns.Count);
    }

    [Theory]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback"}""")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction"}]}""")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"OtherAction","@id":"urn:x:y"}]}""")]
    [InlineData("""{"type":"event","name":"something","entities":[{"@type":"LikeAction","@id":"urn:x:y"}]}""")]
    public async Task Other_events_are_not_feedback(string activity)
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.CallAsync("POST", page.Activities, activity);
        Assert.Empty(await page.Feedback.ReadAsync(DateTimeOffset.MinValue, CancellationToken.None));
    }
}
