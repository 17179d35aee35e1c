using System.Diagnostics;
using System.Text;

namespace AssistantBot.EndToEnd;

/// <summary>The built program as its own process, as a person starts it.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private const string Announcement = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgramProcess(string data, Uri address)
    {
        // Another folder than the program's own, since it must not matter where it is started.
        var start = new ProcessStartInfo("dotnet", [Requirements.Output("AssistantBot.dll"), "--urls", address.GetLeftPart(UriPartial.Authority), "--data", data])
        {
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"the program ended: {_output}"));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <param name="data">The data folder.</param>
    /// <param name="address">Where it shall listen; null takes a free port.</param>
    public static async Task<ProgramProcess> StartAsync(string data, Uri? address = null)
    {
        var program = new ProgramProcess(data, address ?? new Uri("http://127.0.0.1:0"));
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        program.Address = await program._listening.Task.WaitAsync(Patience);
        return program;
    }

    /// <summary>Ends it as a power cut does.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        _output.AppendLine(line);
        var at = line.IndexOf(Announcement, StringComparison.Ordinal);
        if (at >= 0) _listening.TrySetResult(new Uri(line[(at + Announcement.Length)..].Trim()));
    }
}
