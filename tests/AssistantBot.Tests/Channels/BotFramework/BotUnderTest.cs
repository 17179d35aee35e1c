using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Conversation;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>The program with a fake assistant, and a fake channel that talks to it.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private BotUnderTest(RunningServer server, FakeAssistant assistant, FakeConnector connector) =>
        (Server, Assistant, Connector) = (server, assistant, connector);

    public RunningServer Server { get; }

    public FakeAssistant Assistant { get; }

    public FakeConnector Connector { get; }

    public static async Task<BotUnderTest> StartAsync(Action<WebApplicationBuilder>? configure = null, params string[] args)
    {
        var assistant = new FakeAssistant();
        var server = await RunningServer.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<IAssistant>(assistant);
                configure?.Invoke(builder);
            },
            ["--State:ConnectionString", "memory", "--Limits:MessagesPerPerson", "100000", "--Limits:MessagesPerConversation", "100000", .. args]);
        return new BotUnderTest(server, assistant, await FakeConnector.StartAsync());
    }

    /// <summary>A message from the fake channel.</summary>
    public JsonObject Message(string text = "hello", string channel = "msteams") => Activity.Message(Connector.Url, text, channel);

    public Task<(HttpStatusCode Status, string Body)> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string body, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        change?.Invoke(request);
        using var response = await Server.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The request was refused with one line, and nothing came of it.</summary>
    public void AssertRefused((HttpStatusCode Status, string Body) answer, HttpStatusCode status, string code, string message)
    {
        Assert.Equal(status, answer.Status);
        var error = JsonNode.Parse(answer.Body)!["error"]!;
        Assert.Equal(code, (string)error["code"]!);
        Assert.Contains(message, (string)error["message"]!, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Body);
        Assert.Empty(Assistant.Turns);
        Assert.Empty(Connector.Sent);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
