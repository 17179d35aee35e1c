using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using Microsoft.AspNetCore.Builder;

namespace AssistantBot.Tests.Safety;

/// <summary>The whole program with its real assistant and corpus, and a fake channel that talks to it.</summary>
internal sealed class RealBot : IAsyncDisposable
{
    /// <summary>A question that the corpus answers, and a word of the answer.</summary>
    public const string GoodQuestion = "What did Ceredigion and Powys save?";
    public const string GoodAnswer = "£250k";

    private int _conversations;
    private int _activities;

    private RealBot(RunningServer server, FakeConnector connector) => (Server, Connector) = (server, connector);

    public RunningServer Server { get; }

    public FakeConnector Connector { get; }

    public static async Task<RealBot> StartAsync(Action<WebApplicationBuilder>? configure = null, params string[] args) =>
        new(await RunningServer.StartAsync(configure, ["--Limits:MessagesPerPerson", "100000", "--Limits:MessagesPerConversation", "100000", .. args]), await FakeConnector.StartAsync());

    /// <summary>A conversation in which nothing was said yet.</summary>
    public string NewConversation() => $"conversation-{Interlocked.Increment(ref _conversations)}";

    public JsonObject Message(string conversation, string text, string person = "29:person", bool shared = false)
    {
        var message = Activity.Message(Connector.Url, text).With("id", $"a-{Interlocked.Increment(ref _activities)}");
        message["from"]!["id"] = person;
        message["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = shared ? "groupChat" : "personal" };
        return message;
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpContent content, string path = "/api/messages", string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Server.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<(HttpStatusCode Status, string Body)> PostAsync(JsonNode activity) => PostAsync(Json(activity.ToJsonString()));

    /// <summary>Posts a message and gives what was said in return.</summary>
    public async Task<IReadOnlyList<JsonNode>> SayAsync(JsonObject message)
    {
        var conversation = (string)message["conversation"]!["id"]!;
        var before = Said(conversation).Count;
        var (status, body) = await PostAsync(message);
        Assert.True(status == HttpStatusCode.OK, $"{status} {body}");
        return [.. Said(conversation).Skip(before)];
    }

    public Task<IReadOnlyList<JsonNode>> SayAsync(string conversation, string text, string person = "29:person", bool shared = false) => SayAsync(Message(conversation, text, person, shared));

    /// <summary>The messages that went into a conversation, oldest first.</summary>
    public IReadOnlyList<JsonNode> Said(string conversation) =>
        [.. Connector.Sent.Select(sent => sent.Activity).Where(activity => (string?)activity["conversation"]?["id"] == conversation && (string?)activity["type"] == "message")];

    /// <summary>A good question is answered, whatever came before.</summary>
    public async Task AssertWellAsync(string conversation, string? after = null)
    {
        var answers = await SayAsync(conversation, GoodQuestion);
        Assert.True(answers.Any(answer => Text(answer).Contains(GoodAnswer, StringComparison.Ordinal)), $"after {after}: {string.Join(" | ", answers.Select(Text))}");
    }

    /// <summary>A token of the page, and its conversation.</summary>
    public async Task<(string Token, string Conversation)> OpenPageAsync()
    {
        var (_, granted) = await PostAsync(Json("{}"), "/v3/directline/tokens/generate");
        var token = (string)JsonNode.Parse(granted)!["token"]!;
        await PostAsync(Json("{}"), "/v3/directline/conversations", token);
        return (token, (string)JsonNode.Parse(granted)!["conversationId"]!);
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public static string Text(JsonNode activity) => (string?)activity["text"] ?? "";

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Connector.DisposeAsync();
    }
}

/// <summary>One program for all tests of a class that leave nothing behind in each other's conversations.</summary>
public sealed class SharedRealBot : IAsyncLifetime
{
    internal RealBot Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await RealBot.StartAsync(null, "--State:ConnectionString", "memory");

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
