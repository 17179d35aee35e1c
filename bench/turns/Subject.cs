using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AssistantBot.Bench.Turns;

/// <summary>A program that is measured, as a process of its own.</summary>
internal sealed class Subject : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;
    private bool _isOver;

    private Subject(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it takes activities.</summary>
    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Memory that it holds now and held at most, in MB.</summary>
    public (double Now, double Most) Memory => (Status("VmRSS:") / 1024, Status("VmHWM:") / 1024);

    /// <summary>Processor time that it has taken.</summary>
    public TimeSpan Processor
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return TimeSpan.FromSeconds((Number(fields[11]) + Number(fields[12])) / TicksPerSecond);
        }
    }

    /// <param name="arguments">What follows the program's name, by the address of this machine that it is to listen on.</param>
    public static Subject Start(string program, Func<Uri, IEnumerable<string>> arguments)
    {
        var address = FreeAddress();
        var process = Process.Start(new ProcessStartInfo(program, arguments(address)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null) Console.Error.WriteLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Subject(process, new Uri(address, "/api/messages"));
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Dispose()
    {
        if (_isOver) return;
        _isOver = true;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private double Status(string name) => Number(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
