using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Storage;
using Xunit.Abstractions;

namespace AssistantBot.Tests.Crash;

/// <summary>
/// Memory stays bounded while people talk and broken clients come and go. How long is said by the variable ASSISTANT_BOT_SOAK, in seconds:
/// <c>ASSISTANT_BOT_SOAK=3600 dotnet test tests/AssistantBot.Tests --filter FullyQualifiedName~SoakTests --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int People = 6;

    /// <summary>In MB; the corpus with its index takes about half of it.</summary>
    private const double MostMemory = 400;

    /// <summary>How much larger it may be at the end than halfway.</summary>
    private const double MostGrowth = 1.25;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("ASSISTANT_BOT_SOAK"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 12);

    [SqliteFact]
    public async Task Memory_stays_bounded()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Keeps = false;
        using var program = new CrashingProgram();
        await program.StartAsync();
        using var load = new CrashLoad(program, connector.Url, People);
        load.Begin();
        var half = await RunAsync(program);
        var end = await RunAsync(program);
        await load.EndAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Length.TotalSeconds:0} s, {load.Acknowledged.Count} activities acknowledged; {half:0} MB at most in the first half, {end:0} MB in the second"));
        Assert.NotEmpty(load.Acknowledged);
        Assert.InRange(end, 1, Math.Min(MostMemory, MostGrowth * half));
    }

    /// <returns>The most memory that it held in half of the time, in MB.</returns>
    private static async Task<double> RunAsync(CrashingProgram program)
    {
        var (begun, most) = (Stopwatch.GetTimestamp(), 0.0);
        while (Stopwatch.GetElapsedTime(begun) < Length / 2)
        {
            await BreakAsync(program.Address);
            most = Math.Max(most, program.Memory);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return most;
    }

    /// <summary>Half a request, and the connection is reset.</summary>
    private static async Task BreakAsync(Uri address)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n{{\"text\":\"{new string('x', 50_000)}"));
        socket.LingerState = new LingerOption(true, 0);
    }
}
