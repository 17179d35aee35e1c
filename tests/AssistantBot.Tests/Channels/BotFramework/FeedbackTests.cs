using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Storage;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>WIRE.md, "Teams: a message with generated content": feedback.</summary>
public sealed class FeedbackTests : IAsyncLifetime
{
    private readonly MemoryFeedback _store = new();
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync(builder => builder.Services.AddSingleton<IFeedbackStore>(_store));
        _bot.Assistant.Answer = _ => FakeAssistant.Said(new Reply(ReplyKind.Answer, "They save [1].") { Citations = [Samples.SetUpCosts] });
        _bot.Connector.Answer = context => context.Response.WriteAsync("""{"id":"sent-1"}""");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData(ReplyKind.Answer, "msteams", """{"feedbackLoop":{"type":"default"}}""")]
    [InlineData(ReplyKind.Abstain, "msteams", """{"feedbackLoop":{"type":"default"}}""")]
    [InlineData(ReplyKind.Redirect, "msteams", """{"feedbackLoop":{"type":"default"}}""")]
    [InlineData(ReplyKind.Help, "msteams", null)]
    [InlineData(ReplyKind.Form, "msteams", null)]
    [InlineData(ReplyKind.Answer, "emulator", null)]
    public async Task Feedback_is_asked_for_on_answers_in_Teams_and_never_by_feedbackLoopEnabled(ReplyKind kind, string channel, string? asked)
    {
        _bot.Assistant.Answer = _ => FakeAssistant.Said(new Reply(kind, "Text."));
        await _bot.PostAsync(_bot.Message("what?", channel));
        Assert.Equal(asked, Assert.Single(_bot.Connector.Sent).Activity["channelData"]?.ToJsonString());
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\" Wrong year \"}"}}""", "Wrong year")]
    [InlineData("""{"data":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"Wrong year\"}"}}}""", "Wrong year")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":{"feedbackText":"Wrong year"}}}""", "Wrong year")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{}"}}""", "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"not json"}}""", "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"[]"}}""", "")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike"}}""", "")]
    public async Task It_is_stored_with_question_answer_evidence_and_remark(string value, string remark)
    {
        await _bot.PostAsync(_bot.Message("how much do they save?"));
        await SendAsync(value);
        var given = Assert.Single(await ReadAsync());
        Assert.Equal((Reaction.Dislike, "msteams", remark), (given.Reaction, given.Channel, given.Text));
        Assert.Equal(("how much do they save?", "They save [1]."), (given.About!.Question, given.About.Answer));
        Assert.Equal(Samples.SetUpCosts, Assert.Single(given.About.Evidence));
    }

    [Fact]
    public async Task A_persons_second_feedback_on_a_message_replaces_the_first_and_another_persons_does_not()
    {
        await _bot.PostAsync(_bot.Message());
        await SendAsync(Value("like"));
        await SendAsync(Value("dislike"));
        Assert.Equal(Reaction.Dislike, Assert.Single(await ReadAsync()).Reaction);
        await SendAsync(Value("like"), person: "29:other");
        Assert.Equal([Reaction.Like, Reaction.Dislike], (await ReadAsync()).Select(given => given.Reaction).Order());
    }

    [Fact]
    public async Task Feedback_on_an_unknown_message_is_stored_without_the_exchange()
    {
        await SendAsync(Value("like"), message: "long-ago");
        Assert.Null(Assert.Single(await ReadAsync()).About);
    }

    [Fact]
    public async Task In_a_channel_the_message_is_found_whether_or_not_its_thread_is_named()
    {
        var message = _bot.Message();
        message["conversation"]!["id"] = "19:x@thread.tacv2;messageid=1";
        await _bot.PostAsync(message);
        await SendAsync(Value("like"), conversation: "19:x@thread.tacv2");
        Assert.NotNull(Assert.Single(await ReadAsync()).About);
    }

    [Fact]
    public async Task Nobodys_id_is_stored()
    {
        await _bot.PostAsync(_bot.Message());
        await SendAsync(Value("like"));
        Assert.DoesNotContain("person", Assert.Single(await ReadAsync()).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("conversation-1", Assert.Single(await ReadAsync()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":7}""")]
    [InlineData("""{"data":{"actionName":7}}""")]
    public async Task Anything_else_is_accepted_and_not_stored(string value)
    {
        await SendAsync(value);
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task Web_Chats_buttons_come_back_as_an_event()
    {
        await _bot.PostAsync(_bot.Message("how much?", "webchat"));
        var dislike = Assert.Single(_bot.Connector.Sent).Activity["entities"]![0]!["potentialAction"]![1]!.DeepClone();
        var (status, _) = await _bot.PostAsync(_bot.Message("", "webchat").With("type", "event").With("name", "webchat:activity-status/feedback").With("entities", new JsonArray(dislike)));
        Assert.Equal(HttpStatusCode.OK, status);
        var given = Assert.Single(await ReadAsync());
        Assert.Equal((Reaction.Dislike, "how much?"), (given.Reaction, given.About!.Question));
    }

    private static string Value(string reaction) => $$$"""{"actionName":"feedback","actionValue":{"reaction":"{{{reaction}}}","feedback":"{}"}}""";

    private async Task SendAsync(string value, string person = "29:person", string message = "sent-1", string conversation = "conversation-1")
    {
        var invoke = Activity.Of("invoke", _bot.Connector.Url).With("id", "invoke-1").With("name", "message/submitAction").With("replyToId", message).With("value", JsonNode.Parse(value));
        invoke["from"]!["id"] = person;
        invoke["conversation"]!["id"] = conversation;
        Assert.Equal((HttpStatusCode.OK, "{}"), await _bot.PostAsync(invoke));
    }

    private Task<IReadOnlyList<GivenFeedback>> ReadAsync() => _store.ReadAsync(DateTimeOffset.MinValue, CancellationToken.None);
}
