using System.Collections.Concurrent;

namespace AssistantBot.Channels.BotFramework;

/// <summary>
/// Turns that are under way. A channel waits for 10 to 15 s and then sends the activity again, so a long turn is accepted before
/// it has ended, and a repetition while it lasts is accepted without another word. At the end of the program they are waited for.
/// </summary>
internal sealed partial class RunningTurns(TimeProvider time, ILogger<RunningTurns> log) : IHostedService
{
    /// <summary>How long the channel is let wait.</summary>
    public static readonly TimeSpan Accept = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);

    /// <summary>Takes a turn, and ends when it has ended or the channel has waited long enough.</summary>
    /// <param name="key">Names the activity; the same again is not taken while this one lasts.</param>
    public async Task TakeAsync(string key, Func<Task> turn)
    {
        var begun = new TaskCompletionSource();
        if (!_running.TryAdd(key, begun.Task)) return;
        var taken = RunAsync(key, turn, begun);
        using var ended = new CancellationTokenSource();
        if (await Task.WhenAny(taken, Task.Delay(Accept, time, ended.Token)) == taken) await taken;
        else _ = LogFaultAsync(taken);
        await ended.CancelAsync();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_running.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

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

    [LoggerMessage(1, LogLevel.Error, "A turn failed after its activity had been accepted")]
    private partial void LogFailed(Exception error);
}
