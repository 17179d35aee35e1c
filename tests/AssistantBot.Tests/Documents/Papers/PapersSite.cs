using AssistantBot.Composition;
using AssistantBot.Conversation.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Documents.Papers;

/// <summary>The program on a free port, which can be started again on the same data.</summary>
internal sealed class PapersSite : IAsyncDisposable
{
    private readonly string _data;
    private readonly WebApplication _app;

    private PapersSite(string data, WebApplication app) => (_data, _app) = (data, app);

    public HttpClient Http { get; } = new();

    public IPapers Papers => _app.Services.GetRequiredService<IPapers>();

    public static async Task<PapersSite> StartAsync(string data, params string[] args)
    {
        var app = Server.Build(["--urls", "http://127.0.0.1:0", "--data", data, .. args], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(new NovemberTime());
        });
        await app.StartAsync();
        var site = new PapersSite(data, app);
        site.Http.BaseAddress = new Uri(app.Urls.Single());
        return site;
    }

    public async Task<PapersSite> RestartAsync()
    {
        await DisposeAsync();
        return await StartAsync(_data);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class NovemberTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
