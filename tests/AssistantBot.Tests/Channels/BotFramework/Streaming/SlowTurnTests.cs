using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;

namespace AssistantBot.Tests.Channels.BotFramework.Streaming;

/// <summary>WIRE.md, "Teams: streaming (one-to-one chats only)", as a turn that takes its time meets it.</summary>
public sealed class SlowTurnTests
{
    private static readonly Reply LongReply = new(ReplyKind.Answer, "They do [1].") { Citations = [Samples.SetUpCosts] };

    [Fact]
    public async Task A_status_line_becomes_the_message()
    {
        await using var slow = await SlowBot.StartAsync();
        var posted = slow.AskAsync();
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.EndAsync(LongReply);
        Assert.Equal(HttpStatusCode.OK, (await posted).Status);

        Assert.Equal(
            [
                ("typing", "Looking through the toolkits…", """{"type":"streaminfo","streamType":"informative","streamSequence":1}"""),
                ("typing", "Still looking through the toolkits…", """{"type":"streaminfo","streamType":"informative","streamId":"stream-1","streamSequence":2}"""),
                ("message", "They do [1].", """{"type":"streaminfo","streamType":"final","streamId":"stream-1"}"""),
            ],
            slow.Sent.Select(sent => ((string)sent["type"]!, (string)sent["text"]!, sent["entities"]![0]!.ToJsonString())));
        Assert.All(slow.Sent.SkipLast(1), sent => Assert.Equal((null, null, null, 1), (sent["channelData"], sent["attachments"], sent["suggestedActions"], sent["entities"]!.AsArray().Count)));
        Assert.Single(slow.Sent[^1]["entities"]![1]!["citation"]!.AsArray());
        Assert.Equal("default", (string)slow.Sent[^1]["channelData"]!["feedbackLoop"]!["type"]!);
    }

    [Fact]
    public async Task The_end_comes_a_second_after_the_part_before_it_at_the_earliest()
    {
        await using var slow = await SlowBot.StartAsync();
        var posted = slow.AskAsync();
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.Time.WaitedForAsync(SlowBot.Again);
        slow.Finish(LongReply);
        await slow.Time.WaitedForAsync(SlowBot.Second);
        Assert.Single(slow.Sent);
        slow.Time.Advance(SlowBot.Second);
        await posted;
        Assert.Equal(2, slow.Sent.Count);
    }

    [Fact]
    public async Task The_status_line_names_the_document_that_is_read()
    {
        await using var slow = await SlowBot.StartAsync();
        var posted = slow.AskAsync(attachments: [new JsonObject { ["contentType"] = "text/plain", ["name"] = "draft.txt", ["contentUrl"] = "data:text/plain,hello" }]);
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.EndAsync(LongReply);
        await posted;
        Assert.Equal("Reading draft.txt…", (string)slow.Sent[0]["text"]!);
    }

    [Fact]
    public async Task Several_messages_follow_the_end_of_the_stream_in_order()
    {
        await using var slow = await SlowBot.StartAsync();
        var posted = slow.AskAsync();
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.EndAsync(new Reply(ReplyKind.Form, "Fill this in.") { Card = Samples.FormCard, Suggestions = ["Skip"] });
        await posted;
        Assert.Equal("Driver questionnaire", (string)slow.Sent[^2]["text"]!);
        Assert.Equal("final", (string)slow.Sent[^2]["entities"]![0]!["streamType"]!);
        Assert.Single(slow.Sent[^2]["attachments"]!.AsArray());
        Assert.Equal("Fill this in.", (string)slow.Sent[^1]["text"]!);
        Assert.Null(slow.Sent[^1]["entities"]);
    }

    [Theory]
    [InlineData("groupChat", "msteams")]
    [InlineData("channel", "msteams")]
    [InlineData("personal", "emulator")]
    public async Task Elsewhere_than_in_a_chat_of_two_in_Teams_there_is_a_typing_sign_and_no_stream(string conversationType, string channel)
    {
        await using var slow = await SlowBot.StartAsync();
        var posted = slow.AskAsync(conversationType, channel);
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.Time.WaitedForAsync(SlowBot.Again);
        slow.Finish(LongReply);
        await posted;
        Assert.Equal(["typing", "typing", "message"], slow.Sent.Select(sent => (string)sent["type"]!));
        Assert.DoesNotContain(slow.Sent, sent => sent.ToJsonString().Contains("streaminfo", StringComparison.Ordinal));
        Assert.All(slow.Sent.Take(2), sent => Assert.Null(sent["text"]));
    }

    [Fact]
    public async Task Who_is_answered_at_once_sees_no_sign()
    {
        await using var slow = await SlowBot.StartAsync();
        slow.Finish(LongReply);
        await slow.AskAsync();
        Assert.Equal("message", (string)Assert.Single(slow.Sent)["type"]!);
    }

    [Fact]
    public async Task A_channel_that_takes_no_stream_gets_the_message_as_any_other()
    {
        await using var slow = await SlowBot.StartAsync();
        slow.Refuse = number => number == 1 ? (StatusCodes.Status405MethodNotAllowed, "") : null;
        var posted = slow.AskAsync();
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.Time.WaitedForAsync(SlowBot.Again);
        slow.Finish(LongReply);
        await posted;
        Assert.Equal(["typing", "typing", "message"], slow.Sent.Select(sent => (string)sent["type"]!));
        Assert.DoesNotContain("streaminfo", slow.Sent[^1].ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_person_who_stops_the_stream_is_told_nothing_more(int at)
    {
        await using var slow = await SlowBot.StartAsync();
        slow.Refuse = number => number == at ? (StatusCodes.Status403Forbidden, """{"error":{"code":"ContentStreamNotAllowed","message":"Content stream was canceled by user."}}""") : null;
        var posted = slow.AskAsync();
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.Time.WaitedForAsync(SlowBot.Again);
        slow.Finish(LongReply, LongReply);
        Assert.Equal(HttpStatusCode.OK, (await posted).Status);
        Assert.Equal(at, slow.Sent.Count);
    }

    [Theory]
    [InlineData(2, "Content stream finished due to exceeded streaming time.")]
    [InlineData(3, "Content stream finished due to exceeded streaming time.")]
    [InlineData(4, "Content stream is not allowed on an already completed streamed message")]
    [InlineData(4, "Message size too large")]
    public async Task A_stream_that_ends_otherwise_than_by_the_person_is_followed_by_the_answer(int at, string reason)
    {
        await using var slow = await SlowBot.StartAsync();
        slow.Refuse = number => number == at ? (StatusCodes.Status403Forbidden, $$$"""{"error":{"code":"ContentStreamNotAllowed","message":"{{{reason}}}"}}""") : null;
        var posted = slow.AskAsync();
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.Time.WaitedForAsync(SlowBot.Again);
        slow.Finish(LongReply);
        if (at == 4) await slow.Time.PassAsync(SlowBot.Second);
        Assert.Equal(HttpStatusCode.OK, (await posted).Status);
        await slow.PostedAsync(at == 4 ? 5 : 4);
        Assert.Equal(("message", "They do [1]."), ((string?)slow.Sent[^1]["type"], (string?)slow.Sent[^1]["text"]));
        Assert.DoesNotContain("streaminfo", slow.Sent[^1].ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("default", (string?)slow.Sent[^1]["channelData"]!["feedbackLoop"]!["type"]);
    }

    [Fact]
    public async Task A_part_that_came_out_of_order_is_let_go()
    {
        await using var slow = await SlowBot.StartAsync();
        slow.Refuse = number => number == 2 ? (StatusCodes.Status202Accepted, """{"error":{"code":"ContentStreamSequenceOrderPreConditionFailed"}}""") : null;
        var posted = slow.AskAsync();
        await slow.Time.PassAsync(SlowBot.Second);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.Time.PassAsync(SlowBot.Again);
        await slow.EndAsync(LongReply);
        await posted;
        await slow.PostedAsync(4);
        Assert.Equal("final", (string)slow.Sent[^1]["entities"]![0]!["streamType"]!);
    }

    [Fact]
    public async Task A_stream_is_ended_before_the_two_minutes_are_over_and_the_answer_follows_by_itself()
    {
        await using var slow = await SlowBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await AcceptedAsync(slow)).Status);
        for (var passed = 9; passed < 117; passed += 4) await slow.Time.PassAsync(SlowBot.Again);
        await slow.Time.WaitedForAsync(SlowBot.Again);
        var late = Assert.Single(slow.Sent, sent => sent["entities"]?[0]?["streamType"]?.ToString() == "final");
        Assert.StartsWith("This takes longer than usual.", (string)late["text"]!, StringComparison.Ordinal);
        var before = slow.Sent.Count;
        slow.Finish(LongReply);
        await slow.PostedAsync(before + 1);
        Assert.Equal("They do [1].", (string)slow.Sent[^1]["text"]!);
        Assert.DoesNotContain("streaminfo", slow.Sent[^1].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_turn_is_accepted_before_the_channel_gives_up_and_its_repetition_begins_no_second_one()
    {
        await using var slow = await SlowBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await AcceptedAsync(slow)).Status);
        Assert.Equal(HttpStatusCode.OK, (await slow.AskAsync()).Status);
        Assert.Single(slow.Bot.Assistant.Turns);
        await slow.EndAsync(LongReply);
        await slow.PostedAsync(4);
        Assert.Single(slow.Sent, sent => (string)sent["type"]! == "message");
    }

    /// <summary>Lets 9 seconds pass; a channel gives up after 10 to 15.</summary>
    private static async Task<(HttpStatusCode Status, string Body)> AcceptedAsync(SlowBot slow)
    {
        var posted = slow.AskAsync();
        await slow.Time.PassAsync(SlowBot.Second);
        for (var passed = 1; passed < 9; passed += 4) await slow.Time.PassAsync(SlowBot.Again);
        return await posted;
    }
}
