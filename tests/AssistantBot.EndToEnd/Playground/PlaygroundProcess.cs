using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AssistantBot.EndToEnd.Playground;

/// <summary>Microsoft 365 Agents Playground as a channel that stands in for Teams, with conversations of its own.</summary>
internal sealed partial class PlaygroundProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PlaygroundProcess(Uri program, int port)
    {
        var messages = new Uri(program, "/api/messages").AbsoluteUri;
        var start = new ProcessStartInfo("node",
            [Requirements.Clients("node_modules", "@microsoft", "m365agentsplayground", "cli.js"), "start", "-e", messages, "-c", "msteams", "-p", $"{port}", "--disable-telemetry"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("the Agents Playground ended at its start"));
    }

    /// <summary>Its page.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<PlaygroundProcess> StartAsync(Uri program)
    {
        var playground = new PlaygroundProcess(program, Ports.Free());
        playground._process.Start();
        playground._process.BeginOutputReadLine();
        playground._process.BeginErrorReadLine();
        playground.Address = await playground._listening.Task.WaitAsync(Patience);
        return playground;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is not null && ListeningPattern().Match(line) is { Success: true } match) _listening.TrySetResult(new Uri($"http://127.0.0.1:{match.Groups["port"].Value}"));
    }

    [GeneratedRegex(@"Listening on (?<port>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex ListeningPattern();
}
