using System.Collections.Concurrent;
using System.Text.Json;

namespace AssistantBot.Bench.Turns;

/// <summary>Stands for the channel's connector on loopback: it takes replies, and tells whoever waits for one.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private static readonly byte[] Taken = """{"id":"taken"}"""u8.ToArray();

    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _awaited = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private Sink()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    public string Url => _app.Urls.Single();

    public static async Task<Sink> StartAsync()
    {
        var sink = new Sink();
        await sink._app.StartAsync();
        return sink;
    }

    /// <summary>The reply to an activity; true where it cites something.</summary>
    public Task<bool> Await(string activity) => _awaited.GetOrAdd(activity, _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Forget(string activity) => _awaited.TryRemove(activity, out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var (answered, cites) = Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        if (answered is not null && _awaited.TryGetValue(answered, out var awaited)) awaited.TrySetResult(cites);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Taken);
    }

    /// <summary>Which activity a message answers, or null for what is no message.</summary>
    private static (string? Answered, bool Cites) Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (answered, isMessage, cites) = ((string?)null, false, json.IndexOf("\"citation\""u8) >= 0);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }) continue;
            if (reader.ValueTextEquals("type"u8) && reader.Read()) isMessage = reader.ValueTextEquals("message"u8);
            else if (reader.ValueTextEquals("replyToId"u8) && reader.Read()) answered = reader.GetString();
        }

        return (isMessage ? answered : null, cites);
    }
}
