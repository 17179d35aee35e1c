using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Telemetry;

/// <summary>A collector on loopback that takes OTLP over HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _taken = new();
    private readonly WebApplication _app;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{**path}", async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            _taken.Enqueue((http.Request.Path, body.ToArray()));
            Assert.Equal("application/x-protobuf", http.Request.ContentType);
        });
    }

    public string Url => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came to a path. Texts stand in the protocol as they are.</summary>
    public string Text(string path) => string.Concat(_taken.Where(taken => taken.Path == path).Select(taken => Encoding.Latin1.GetString(taken.Body)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
