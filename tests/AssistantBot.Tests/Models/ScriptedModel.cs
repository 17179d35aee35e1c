using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Models;

/// <summary>A real server on loopback that speaks the OpenAI chat protocol, streaming and not, as a script says.</summary>
internal sealed partial class ScriptedModel : IAsyncDisposable
{
    private readonly ConcurrentQueue<JsonObject> _requests = new();
    private readonly WebApplication _app;
    private TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _step;

    private ScriptedModel(ModelScript script)
    {
        Script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/chat/completions", AnswerAsync);
    }

    public ModelScript Script { get; set; }

    public string Url => $"{_app.Urls.Single()}/v1/";

    /// <summary>What was asked, in the order of arrival.</summary>
    public IReadOnlyList<JsonObject> Requests => [.. _requests];

    /// <summary>What was asked without rewriting.</summary>
    public IReadOnlyList<JsonObject> Questions => [.. _requests.Where(IsStreamed)];

    /// <summary>Ends when a response is held or hangs.</summary>
    public Task Held => _held.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public static async Task<ScriptedModel> StartAsync(ModelScript script)
    {
        var model = new ScriptedModel(script);
        await model._app.StartAsync();
        return model;
    }

    /// <summary>Lets what is held go on.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Begins a new script.</summary>
    public void Play(ModelScript script)
    {
        (Script, _step, _held) = (script, 0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _requests.Clear();
    }

    /// <summary>Ends the server while the program runs.</summary>
    public Task KillAsync() => _app.StopAsync(new CancellationToken(canceled: true));

    public ValueTask DisposeAsync()
    {
        _released.TrySetResult();
        return _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var request = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        _requests.Enqueue(request);
        if (!IsStreamed(request))
        {
            await http.Response.WriteAsJsonAsync(ChatJson.Whole(Script.Rewrites ?? LastQuestion().Match(request.ToJsonString(ChatJson.Readable)).Groups[1].Value));
            return;
        }

        var step = Script.Steps[Math.Min(_step++, Script.Steps.Count - 1)];
        http.Response.StatusCode = step.Status;
        foreach (var (name, value) in step.Headers) http.Response.Headers[name] = value;
        if (step.Body is not null || step.Status != StatusCodes.Status200OK) await http.Response.WriteAsync(step.Body ?? """{"error":{"message":"no"}}""");
        else await StreamAsync(http, step, request.ToJsonString(ChatJson.Readable));
    }

    private async Task StreamAsync(HttpContext http, ModelStep step, string asked)
    {
        http.Response.ContentType = "text/event-stream";
        foreach (var delta in step.Deltas) await SendAsync(http, ChatJson.Text(Reference().Replace(delta, match => $"[{NumberOf(match.Groups[1].Value, asked)}]")));
        if (step.Calls.Count > 0) await SendAsync(http, ChatJson.Calls(step.Calls));
        if (step.End is "hang" or "hold")
        {
            await http.Response.Body.FlushAsync();
            _held.TrySetResult();
            await (step.End == "hold" ? _released.Task : Task.Delay(Timeout.Infinite, http.RequestAborted));
        }

        if (step.End == "abort") http.Abort();
        else await FinishAsync(http, step);
    }

    private static async Task FinishAsync(HttpContext http, ModelStep step)
    {
        if (step.Finish is { } finish)
        {
            await SendAsync(http, ChatJson.Finish(finish));
            await SendAsync(http, ChatJson.Usage());
        }

        await http.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static async Task SendAsync(HttpContext http, JsonObject chunk)
    {
        await http.Response.WriteAsync($"data: {chunk.ToJsonString()}\n\n");
        await http.Response.Body.FlushAsync();
    }

    private static bool IsStreamed(JsonObject request) => request["stream"]?.GetValue<bool>() == true;

    /// <summary>The evidence of a prompt, or of a tool's result, that has the words.</summary>
    private static string NumberOf(string words, string asked) =>
        Evidence().Matches(asked).FirstOrDefault(match => match.Groups[2].Value.Contains(words, StringComparison.OrdinalIgnoreCase))?.Groups[1].Value
        ?? throw new InvalidOperationException($"no evidence has \"{words}\"");

    [GeneratedRegex(@"\[@([^\]]+)\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?:<evidence number=\\""|\\""number\\"":)(\d+)(.+?)(?=</evidence>|\\""number\\"":|$)", RegexOptions.Singleline)]
    private static partial Regex Evidence();

    [GeneratedRegex(@"<question>\\n(.+?)\\n</question>")]
    private static partial Regex LastQuestion();
}
