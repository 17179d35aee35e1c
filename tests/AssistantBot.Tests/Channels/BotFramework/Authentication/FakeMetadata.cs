using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>The channel's key metadata: a real server on a free port.</summary>
internal sealed class FakeMetadata : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _fetches;

    private FakeMetadata(X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        builder.WebHost.UseUrls(certificate is null ? "http://127.0.0.1:0" : "https://127.0.0.1:0");
        _app = builder.Build();
        Metadata = context => context.Response.WriteAsync(new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = $"{Url}/keys" }.ToJsonString());
        Answer = context => context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.DeepClone())]) }.ToJsonString());
        _app.MapGet("/openid", context => Metadata(context));
        _app.MapGet("/keys", context =>
        {
            Interlocked.Increment(ref _fetches);
            return Answer(context);
        });
    }

    public string Url => _app.Urls.Single();

    /// <summary>How often the keys were asked for.</summary>
    public int Fetches => _fetches;

    public IReadOnlyList<JsonObject> Keys { get; set; } = [];

    public Func<HttpContext, Task> Metadata { get; set; }

    public Func<HttpContext, Task> Answer { get; set; }

    public static Task<FakeMetadata> StartAsync(params JsonObject[] keys) => StartAsync(null, keys);

    /// <param name="certificate">Serves by https with it; null by http.</param>
    public static async Task<FakeMetadata> StartAsync(X509Certificate2? certificate, params JsonObject[] keys)
    {
        var metadata = new FakeMetadata(certificate) { Keys = keys };
        await metadata._app.StartAsync();
        return metadata;
    }

    /// <summary>It can no longer be asked.</summary>
    public void Break() => Answer = context =>
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
