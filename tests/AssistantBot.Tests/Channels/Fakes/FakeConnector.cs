using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Channels.Fakes;

/// <summary>A channel's service: a real server on a free port that keeps what is posted to it.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly WebApplication _app;

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    public string Url => _app.Urls.Single();

    /// <summary>What was posted, in the order of arrival.</summary>
    public IReadOnlyList<Sent> Sent => [.. _sent];

    /// <summary>False where what is posted is not kept, for there is no end of it.</summary>
    public bool Keeps { get; set; } = true;

    /// <summary>How a post is answered.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("""{"id":"sent"}""");

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = JsonNode.Parse(await reader.ReadToEndAsync())!;
        if (Keeps) _sent.Enqueue(new Sent(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, body, context.Request.Headers.Authorization));
        await Answer(context);
    }
}

/// <param name="Path">As it was on the wire, with its escapes.</param>
/// <param name="Authorization">The header of that name.</param>
internal sealed record Sent(string Method, string Path, JsonNode Activity, string? Authorization = null);
