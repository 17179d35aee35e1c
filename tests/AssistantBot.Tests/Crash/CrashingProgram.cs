using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AssistantBot.Tests.Crash;

/// <summary>The program as a process of its own on a data folder and port of its own, which is killed and started again.</summary>
internal sealed class CrashingProgram : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private readonly TemporaryFolder _folder = new();
    private readonly string[] _settings;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private Process? _process;

    /// <param name="settings">Further settings.</param>
    public CrashingProgram(params string[] settings)
    {
        _settings = settings;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _http.BaseAddress = Address;
    }

    public Uri Address { get; }

    /// <summary>The data folder.</summary>
    public string Data { get => field ?? _folder.Path; init; }

    /// <summary>What it is started by: another program and its arguments, which runs what follows in its own place; empty for none.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Of its process.</summary>
    public int Id => _process!.Id;

    public string StateFile => Path.Combine(Data, "state.db");

    /// <summary>Memory that it holds, in MB.</summary>
    public double Memory
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>What the last run wrote to its log.</summary>
    public string Log { get; private set; } = "";

    /// <summary>Starts it, and gives how long it took to be ready.</summary>
    public async Task<TimeSpan> StartAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        string[] line = [.. Before, "dotnet"];
        _process = Process.Start(new ProcessStartInfo(
            line[0],
            [.. line[1..], Path.Combine(AppContext.BaseDirectory, "AssistantBot.dll"), "--urls", Address.GetLeftPart(UriPartial.Authority), "--data", Data, "--Logging:LogLevel:Default", "Warning", .. _settings])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _process.OutputDataReceived += (_, line) => Log += line.Data is null ? "" : line.Data + "\n";
        _process.ErrorDataReceived += (_, line) => Log += line.Data is null ? "" : line.Data + "\n";
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        while (!await IsReadyAsync())
        {
            if (_process.HasExited)
            {
                await _process.WaitForExitAsync();
                throw new InvalidOperationException($"the program ended with {_process.ExitCode}: {Log}");
            }

            await Task.Delay(Look, TimeProvider.System);
        }

        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Ends it as a container platform does, and gives how long that took.</summary>
    public async Task<TimeSpan> TerminateAsync()
    {
        var begun = Stopwatch.GetTimestamp();
        using (var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        Assert.Equal(0, _process.ExitCode);
        return Stopwatch.GetElapsedTime(begun);
    }

    /// <summary>Brings an activity as a channel does: again and again until it is taken.</summary>
    /// <param name="leave">Ends the tries.</param>
    public async Task BringAsync(string activity, CancellationToken leave = default)
    {
        while (await PostAsync(activity) is not { IsSuccess: true } && !leave.IsCancellationRequested) await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
    }

    /// <summary>Brings an activity once.</summary>
    /// <returns>Null where it is down.</returns>
    public async Task<PostResult?> PostAsync(string activity)
    {
        try
        {
            using var content = new StringContent(activity, System.Text.Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            return new PostResult((int)response.StatusCode, response.IsSuccessStatusCode);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            try
            {
                process.Kill();
                process.WaitForExit();
            }
            catch (InvalidOperationException)
            {
                // It has ended.
            }

            process.Dispose();
        }

        _http.Dispose();
        _folder.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>How a post was answered.</summary>
/// <param name="Status">HTTP status.</param>
internal sealed record PostResult(int Status, bool IsSuccess);
