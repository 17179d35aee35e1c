using System.Net;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task A_page_is_given_a_token_and_begins_with_a_welcome()
    {
        await using var page = await PageUnderTest.StartAsync();
        var (generated, token) = await page.CallAsync("POST", "tokens/generate", """{"user":{"id":"officer-1","name":"An officer"}}""");
        Assert.Equal(HttpStatusCode.OK, generated);
        Assert.True((long)token["expires_in"]! > 15 * 60);
        Assert.Empty(page.Assistant.Turns);

        var (opened, conversation) = await page.CallAsync("POST", "conversations", """{"user":{"id":"officer-1"},"locale":"en-GB"}""");
        Assert.Equal(HttpStatusCode.Created, opened);
        Assert.Equal((string)token["conversationId"]!, (string)conversation["conversationId"]!);
        Assert.StartsWith($"ws://{page.Server.Http.BaseAddress!.Authority}/v3/directline/conversations/", page.StreamUrl, StringComparison.Ordinal);
        var turn = Assert.Single(page.Assistant.Turns);
        Assert.Equal(("webchat", page.Conversation, "officer-1", true), (turn.Channel, turn.Conversation, turn.Person, turn.Joined));
        Assert.Equal(["Welcome."], (await page.ReadAsync()).Texts);
    }

    [Fact]
    public async Task A_conversation_is_begun_once()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var (status, _) = await page.CallAsync("POST", "conversations");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Single(page.Assistant.Turns);
    }

    [Fact]
    public async Task A_page_may_leave_out_who_it_is_for()
    {
        await using var page = await PageUnderTest.StartAsync();
        await page.CallAsync("POST", "tokens/generate");
        await page.CallAsync("POST", "conversations");
        Assert.NotEmpty(Assert.Single(page.Assistant.Turns).Person);
    }

    [Fact]
    public async Task What_is_said_is_echoed_and_answered()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var (_, posted) = await page.CallAsync("POST", page.Activities, """
            {"type":"message","text":"what are the risks?","textFormat":"plain","locale":"en-GB","from":{"id":"officer-1","role":"user"},
             "channelData":{"clientActivityID":"abc.0","postBack":true},"entities":[{"type":"ClientCapabilities"}]}
            """);
        var (_, set) = await page.CallAsync("GET", $"{page.Activities}?watermark=1");
        var (echo, answer) = (set["activities"]![0]!, set["activities"]![1]!);
        Assert.Equal((string)posted["id"]!, (string)echo["id"]!);
        Assert.Equal("what are the risks?", (string)echo["text"]!);
        Assert.Equal("""{"clientActivityID":"abc.0","postBack":true}""", echo["channelData"]!.ToJsonString());
        Assert.Equal("""{"id":"officer-1","role":"user"}""", echo["from"]!.ToJsonString());
        Assert.Equal("You said: what are the risks?", (string)answer["text"]!);
        Assert.Equal("bot", (string)answer["from"]!["role"]!);
        Assert.Equal((string)posted["id"]!, (string)answer["replyToId"]!);
        Assert.Equal("2026-03-02T09:30:00.0000000+00:00", (string)answer["timestamp"]!);
        Assert.All((JsonNode[])[echo, answer], activity => Assert.Equal(page.Conversation, (string)activity["conversation"]!["id"]!));
        Assert.Equal((string)posted["id"]!, page.Assistant.Turns[^1].Activity);
    }

    [Fact]
    public async Task A_person_is_who_the_token_says()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.CallAsync("POST", page.Activities, """
            {"type":"message","text":"hello","id":"mine","from":{"id":"someone-else","role":"bot"},"conversation":{"id":"another"},"channelId":"msteams","serviceUrl":"https://evil.example"}
            """);
        Assert.Equal(("webchat", page.Conversation, "officer-1"), page.Assistant.Turns[^1] is var turn ? (turn.Channel, turn.Conversation, turn.Person) : default);
        Assert.NotEqual("mine", turn.Activity);
        var (_, set) = await page.CallAsync("GET", $"{page.Activities}?watermark=1");
        Assert.Equal("""{"id":"officer-1","role":"user"}""", set["activities"]![0]!["from"]!.ToJsonString());
        Assert.Null(set["activities"]![0]!["serviceUrl"]);
    }

    [Fact]
    public async Task A_card_is_submitted()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.CallAsync("POST", page.Activities, """{"type":"message","value":{"plugin":"driver-questionnaire","card":"7","1":"yes"},"channelData":{"postBack":true}}""");
        Assert.Equal("7", page.Assistant.Turns[^1].Submission!.Card);
    }

    [Fact]
    public async Task Cards_and_suggestions_are_those_that_Web_Chat_shows()
    {
        await using var page = await PageUnderTest.OpenAsync();
        page.Assistant.Answer = _ => FakeAssistant.Said(new Reply(ReplyKind.Form, "Fill this in [1].")
        {
            Card = Samples.FormCard,
            Suggestions = ["Cancel"],
            Citations = [Samples.SetUpCosts],
        });
        await page.SayAsync("start");
        var (_, set) = await page.CallAsync("GET", $"{page.Activities}?watermark=2");
        var reply = Assert.Single(set["activities"]!.AsArray())!;
        Assert.Equal("Action.Submit", (string)reply["attachments"]![0]!["content"]!["actions"]![0]!["type"]!);
        Assert.Equal("""{"actions":[{"type":"imBack","title":"Cancel","value":"Cancel"}]}""", reply["suggestedActions"]!.ToJsonString());
        Assert.Contains($"[1]: {page.Server.Http.BaseAddress}sources/hmep/costs#set-up-costs ", (string)reply["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_echoed_and_typing_is_not_and_neither_is_answered()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.CallAsync("POST", page.Activities, """{"type":"typing"}""");
        await page.CallAsync("POST", page.Activities, """{"type":"event","name":"webchat/join","value":{"language":"en-GB"}}""");
        await page.CallAsync("POST", page.Activities, """{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""");
        var (_, set) = await page.CallAsync("GET", $"{page.Activities}?watermark=1");
        Assert.Equal(["event", "conversationUpdate"], set["activities"]!.AsArray().Select(activity => (string)activity!["type"]!));
        Assert.Single(page.Assistant.Turns);
    }

    [Fact]
    public async Task A_watermark_gives_what_came_after_it()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.SayAsync("one");
        Assert.Equal((3, "3"), await page.ReadAsync() is var all ? (all.Texts.Length, all.Watermark) : default);
        Assert.Equal((0, "3"), await page.ReadAsync("3") is var none ? (none.Texts.Length, none.Watermark) : default);
        await page.SayAsync("two");
        Assert.Equal(["two", "You said: two"], (await page.ReadAsync("3")).Texts);
        await page.AssertRefused(HttpStatusCode.BadRequest, "BadArgument", "GET", $"{page.Activities}?watermark=-1");
        await page.AssertRefused(HttpStatusCode.BadRequest, "BadArgument", "GET", $"{page.Activities}?watermark=x");
    }

    [Fact]
    public async Task A_long_conversation_is_read_in_parts()
    {
        await using var page = await PageUnderTest.OpenAsync();
        page.Assistant.Answer = _ => FakeAssistant.Said([.. Enumerable.Range(1, 149).Select(number => $"{number}")]);
        await page.SayAsync("count");
        var (first, watermark) = await page.ReadAsync();
        var (rest, end) = await page.ReadAsync(watermark);
        Assert.Equal((100, 51, "151"), (first.Length, rest.Length, end));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, "BadSyntax")]
    [InlineData("{}", HttpStatusCode.BadRequest, "BadActivity")]
    [InlineData("{\"type\":\"message\",\"type\":\"event\"}", HttpStatusCode.BadRequest, "BadSyntax")]
    public async Task What_is_not_an_activity_changes_nothing(string body, HttpStatusCode status, string code)
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.AssertRefused(status, code, "POST", page.Activities, body);
        Assert.Single(page.Assistant.Turns);
        Assert.Single((await page.ReadAsync()).Texts);
    }

    [Fact]
    public async Task A_message_too_large_changes_nothing()
    {
        await using var page = await PageUnderTest.OpenAsync();
        await page.AssertRefused(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", "POST", page.Activities, $$"""{"type":"message","text":"{{new string('x', 256 * 1024)}}"}""");
        Assert.Single((await page.ReadAsync()).Texts);
    }

    [Fact]
    public async Task A_session_may_be_asked_for()
    {
        await using var page = await PageUnderTest.OpenAsync();
        var (status, session) = await page.CallAsync("GET", "session/getsessionid");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEmpty((string)session["sessionId"]!);
    }
}
