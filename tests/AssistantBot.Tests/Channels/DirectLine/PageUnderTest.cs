using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Ports;
using AssistantBot.Storage;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AssistantBot.Tests.Channels.DirectLine;

/// <summary>The program with a fake assistant, and a page that calls it as Web Chat does.</summary>
internal sealed class PageUnderTest : IAsyncDisposable
{
    private IHostApplicationLifetime? _lifetime;

    private PageUnderTest(FakeAssistant assistant, ITranscript transcript, ManualTime time) => (Assistant, Transcript, Time) = (assistant, transcript, time);

    public RunningServer Server { get; private set; } = null!;

    public FakeAssistant Assistant { get; }

    public ITranscript Transcript { get; }

    public ManualTime Time { get; }

    public MemoryFeedback Feedback { get; } = new();

    public string Token { get; set; } = "";

    public string Conversation { get; set; } = "";

    public string StreamUrl { get; private set; } = "";

    public string Activities => $"conversations/{Conversation}/activities";

    /// <param name="transcript">What an earlier run left; null begins with nothing.</param>
    /// <param name="args">Settings besides the usual.</param>
    public static Task<PageUnderTest> StartAsync(ITranscript? transcript = null, params string[] args) => StartAsync(transcript, null, args);

    private static async Task<PageUnderTest> StartAsync(ITranscript? transcript, TimeProvider? time, string[] args)
    {
        var page = new PageUnderTest(new FakeAssistant(), transcript ?? new ListTranscript(), new ManualTime());
        page.Server = await RunningServer.StartAsync(
            builder => builder.Services.AddSingleton(page.TakePart).AddSingleton(time ?? page.Time).AddSingleton(page.Transcript).AddSingleton<IFeedbackStore>(page.Feedback),
            ["--State:ConnectionString", "memory", .. args]);
        return page;
    }

    /// <summary>A page that has been given a token and has begun its conversation.</summary>
    /// <param name="time">The program's clock where it is not the page's own.</param>
    public static async Task<PageUnderTest> OpenAsync(TimeProvider? time = null)
    {
        var page = await StartAsync(null, time, []);
        await page.GenerateAsync();
        await page.CallAsync("POST", "conversations", """{"user":{"id":"somebody-else"},"locale":"en-GB"}""");
        return page;
    }

    public Task GenerateAsync(string user = "officer-1") => CallAsync("POST", "tokens/generate", $$$"""{"user":{"id":"{{{user}}}","name":"An officer"}}""");

    /// <summary>Makes a call with the page's token, and takes over what it grants.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Body)> CallAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/v3/directline/{path}");
        if (Token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Server.Http.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Token = (string?)answer["token"] ?? Token;
        Conversation = (string?)answer["conversationId"] ?? Conversation;
        StreamUrl = (string?)answer["streamUrl"] ?? StreamUrl;
        return (response.StatusCode, answer);
    }

    public async Task<string> SayAsync(string text)
    {
        var (status, answer) = await CallAsync("POST", Activities, new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        return (string)answer["id"]!;
    }

    public async Task<(string[] Texts, string Watermark)> ReadAsync(string watermark = "")
    {
        var (status, set) = await CallAsync("GET", $"{Activities}?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, status);
        return ([.. set["activities"]!.AsArray().Select(activity => (string)activity!["text"]!)], (string)set["watermark"]!);
    }

    public async Task AssertRefused(HttpStatusCode status, string code, string method, string path, string? body = null)
    {
        var (found, answer) = await CallAsync(method, path, body);
        Assert.Equal((status, code), (found, (string)answer["error"]!["code"]!));
        Assert.NotEmpty((string)answer["error"]!["message"]!);
    }

    public async Task<ClientWebSocket> ConnectAsync(string? url = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url ?? StreamUrl), CancellationToken.None);
        return socket;
    }

    /// <summary>Tells the program to end, as Ctrl+C does.</summary>
    public void EndProgram() => _lifetime!.StopApplication();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private IAssistant TakePart(IServiceProvider services)
    {
        _lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        return Assistant;
    }
}
