using System.Collections.Concurrent;
using AssistantBot.Hosting;

namespace AssistantBot.Channels.BotFramework;

/// <summary>
/// Turns that are under way. A channel waits for 10 to 15 s and then sends the activity again, so a long turn is accepted before
/// it has ended, and a repetition while it lasts is accepted without another word. At the end of the program nothing more is promised to
/// whoever spreads the load, and then they are waited for while the web is still served.
/// </summary>
internal sealed partial class RunningTurns(TimeProvider time, ILogger<RunningTurns> log) : IHostedLifecycleService, IReadinessCheck
{
    /// <summary>How long the channel is let wait.</summary>
    public static readonly TimeSpan Accept = TimeSpan.FromSeconds(8);

    /// <summary>How long the end of the program waits for turns; half of what the host waits in all. What is not ended by then is taken up by the next run.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private volatile bool _ending;

    /// <summary>How many are under way.</summary>
    public int Count => _running.Count;

    /// <summary>Takes a turn, and ends when it has ended or the channel has waited long enough.</summary>
    /// <param name="key">Names the activity; the same again is not taken while this one lasts.</param>
    /// <param name="accept">Commits the activity; is waited for before the channel is told that a turn which has not ended was taken.</param>
    public async Task TakeAsync(string key, Func<Task> turn, Func<Task> accept)
    {
        var begun = new TaskCompletionSource();
        if (!_running.TryAdd(key, begun.Task))
        {
            await accept();
            return;
        }

        var taken = RunAsync(key, turn, begun);
        using var ended = new CancellationTokenSource();
        if (await Task.WhenAny(taken, Task.Delay(Accept, time, ended.Token)) == taken) await taken;
        else
        {
            _ = LogFaultAsync(taken);
            await accept();
        }

        await ended.CancelAsync();
    }

    public string Name => "turns";

    public Task<Readiness> CheckAsync() => Task.FromResult(_ending
        ? new Readiness(false, "ending", "the program is ending; send messages to another instance") { Counts = Counts() }
        : new Readiness(true, "taken") { Counts = Counts() });

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _ending = true;
        if (_running.IsEmpty) return;
        LogEnding(_running.Count);
        await Task.WhenAll(_running.Values).WaitAsync(Patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Dictionary<string, int> Counts() => new() { ["running"] = _running.Count };

    private async Task RunAsync(string key, Func<Task> turn, TaskCompletionSource begun)
    {
        try
        {
            await turn();
        }
        finally
        {
            _running.TryRemove(key, out _);
            begun.SetResult();
        }
    }

    private async Task LogFaultAsync(Task taken)
    {
        try
        {
            await taken;
        }
        catch (Exception error)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(2, LogLevel.Information, "The program ends; {Count} turns are waited for")]
    private partial void LogEnding(int count);

    [LoggerMessage(1, LogLevel.Error, "A turn failed after its activity had been accepted")]
    private partial void LogFailed(Exception error);
}
