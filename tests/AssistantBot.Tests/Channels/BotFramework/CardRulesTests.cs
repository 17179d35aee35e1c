using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>Clicks on cards, at the program's endpoint with its own assistant: an old card, a second click, a second person's, a refused one.</summary>
public sealed class CardRulesTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private FakeConnector _connector = null!;
    private int _activities;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync(null, "--State:ConnectionString", "memory");
        _connector = await FakeConnector.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task A_click_is_answered_with_the_result_in_the_place_of_the_form()
    {
        var answer = await ExecuteAsync(await StartAsync(), ("1", "yes"));
        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), ((int)answer["statusCode"]!, (string)answer["type"]!));
        Assert.Contains("Save as Word", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_click_is_told_kindly()
    {
        var data = await StartAsync();
        await ExecuteAsync(data, ("1", "yes"));
        Assert.StartsWith("I have had that card already, and nothing was changed.", Text(await ExecuteAsync(data, ("1", "no"))), StringComparison.Ordinal);
        Assert.Contains("Question 1: Do the public", await HearAsync("review"), StringComparison.Ordinal);
        Assert.Contains("boundaries? Yes.", await HearAsync("review"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_click_delivered_again_is_taken_once_and_gets_the_same_answer()
    {
        var data = await StartAsync();
        var answer = await ExecuteAsync(data, "click-1", ("1", "yes"));
        var sent = _connector.Sent.Count;
        Assert.Equal(answer.ToJsonString(), (await ExecuteAsync(data, "click-1", ("1", "yes"))).ToJsonString());
        Assert.Equal(answer.ToJsonString(), (await ExecuteAsync(data, "sent again 30 s later", ("1", "yes"))).ToJsonString());
        Assert.Equal(sent, _connector.Sent.Count);
    }

    [Fact]
    public async Task An_old_card_is_told_kindly()
    {
        var old = await StartAsync();
        await HearAsync("yes");
        await HearAsync("start over");
        Assert.StartsWith("That card is no longer in use, and nothing was changed.", Text(await ExecuteAsync(old, ("2", "yes"))), StringComparison.Ordinal);
        Assert.Contains("Question 2 of 9", await HearAsync("no"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_shared_conversation_somebody_elses_click_is_told_kindly()
    {
        var data = await StartAsync(shared: true);
        var answer = await PostAsync(Execute(data, "click-2", ("1", "yes")).With("from", new JsonObject { ["id"] = "29:another" }).With("conversation", Group()));
        Assert.StartsWith("Somebody else here is filling in the driver questionnaire", Text(JsonNode.Parse(answer)!), StringComparison.Ordinal);
        var own = JsonNode.Parse(await PostAsync(Execute(data, "click-3", ("1", "yes")).With("conversation", Group())))!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)own["type"]!);
    }

    [Fact]
    public async Task A_refused_card_is_replaced_by_one_that_says_why_beside_the_field()
    {
        var answer = await ExecuteAsync(await StartAsync(), ("1", "yes"), ("3", "purple"));
        var card = answer["value"]!;
        var container = card["body"]!.AsArray().Single(element => (string?)element!["items"]?[0]?["id"] == "3")!;
        Assert.Equal(("Please answer yes, no or not sure.", "Attention"), ((string)container["items"]![1]!["text"]!, (string)container["items"]![1]!["color"]!));
        Assert.Equal("yes", (string)card["body"]!.AsArray().Single(element => (string?)element!["id"] == "1")!["value"]!);

        var again = card["actions"]![0]!["data"]!.AsObject();
        Assert.Equal(1, (int)again["revision"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string)(await ExecuteAsync(again, ("3", "no")))["type"]!);
    }

    [Fact]
    public async Task The_fallbacks_submit_does_what_the_execute_does()
    {
        var data = (await StartAsync()).DeepClone().AsObject();
        data["1"] = "yes";
        var sent = _connector.Sent.Count;
        await PostAsync(Message("").With("value", data));
        Assert.Contains("Save as Word", string.Concat(_connector.Sent.Skip(sent).Select(message => message.Activity.ToJsonString())), StringComparison.Ordinal);
        Assert.StartsWith("I have had that card already", Text(await ExecuteAsync(data)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"one\"")]
    [InlineData("{}")]
    [InlineData("99999999999")]
    public async Task A_revision_that_is_none_of_ours_is_an_error(string revision)
    {
        var data = (await StartAsync()).DeepClone().AsObject();
        data["revision"] = JsonNode.Parse(revision);
        Assert.Equal(400, (int)(await ExecuteAsync(data, ("1", "yes")))["statusCode"]!);
    }

    /// <summary>Starts the questionnaire and gives the data of its card's button.</summary>
    private async Task<JsonObject> StartAsync(bool shared = false)
    {
        var message = Message("run the driver questionnaire");
        await PostAsync(shared ? message.With("conversation", Group()) : message);
        var execute = _connector.Sent.First(sent => sent.Activity["attachments"] is not null).Activity["attachments"]![0]!["content"]!["actions"]![0]!;
        Assert.Equal("Action.Execute", (string)execute["type"]!);
        return execute["data"]!.AsObject();
    }

    private async Task<string> HearAsync(string text)
    {
        await PostAsync(Message(text));
        return (string)_connector.Sent[^1].Activity["text"]!;
    }

    private Task<JsonNode> ExecuteAsync(JsonObject data, params (string Id, string Value)[] inputs) => ExecuteAsync(data, $"click-{++_activities}", inputs);

    private async Task<JsonNode> ExecuteAsync(JsonObject data, string activity, params (string Id, string Value)[] inputs) => JsonNode.Parse(await PostAsync(Execute(data, activity, inputs)))!;

    private JsonObject Execute(JsonObject data, string activity, params (string Id, string Value)[] inputs)
    {
        var sent = data.DeepClone().AsObject();
        foreach (var (id, value) in inputs) sent[id] = value;
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "submitForm", ["data"] = sent };
        return Activity.Of("invoke", _connector.Url).With("id", activity).With("name", "adaptiveCard/action").With("value", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }

    private JsonObject Message(string text) => Activity.Message(_connector.Url, text).With("id", $"message-{++_activities}");

    private static JsonObject Group() => new() { ["id"] = "group-1", ["isGroup"] = true, ["conversationType"] = "groupChat" };

    private static string Text(JsonNode answer) => (string)answer["value"]!;

    private async Task<string> PostAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _server.Http.PostAsync("/api/messages", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
