using AssistantBot.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Composition;

/// <summary>The program on a free port of loopback, with a data folder of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    public LogLines Log { get; } = new();

    public HttpClient Http { get; } = new();

    public IServiceProvider Services => _app!.Services;

    public static async Task<RunningServer> StartAsync(Action<WebApplicationBuilder>? configure = null, params string[] args)
    {
        var server = new RunningServer();
        server._app = Server.Build(["--urls", "http://127.0.0.1:0", "--data", server._folder.File("data"), .. args], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(server.Log);
            configure?.Invoke(builder);
        });
        await server._app.StartAsync();
        server.Http.BaseAddress = new Uri(server._app.Urls.Single());
        return server;
    }

    /// <summary>Ends it as a signal does.</summary>
    public Task StopAsync() => _app!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Keeps what was logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];
    private readonly List<string> _everything = [];

    /// <summary>What was logged, with what exceptions and scopes say.</summary>
    public IReadOnlyList<string> Everything
    {
        get
        {
            lock (_lines) return [.. _everything];
        }
    }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
        {
            _lines.Add($"{logLevel}: {formatter(state, exception)}");
            _everything.Add($"{logLevel}: {formatter(state, exception)} {string.Join(' ', (state as IEnumerable<KeyValuePair<string, object?>>)?.Select(each => each.Value) ?? [])} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
