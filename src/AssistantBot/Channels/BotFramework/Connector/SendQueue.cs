namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>
/// Does what is sent into one conversation one after another. It goes on after the turn has been acknowledged, and at the end of the program
/// for as long as the host waits. What has not been sent by then is still in the mailbox.
/// </summary>
internal sealed partial class SendQueue(ILogger<SendQueue> log) : IHostedService, IDisposable
{
    /// <summary>How many jobs may wait in all.</summary>
    public const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();
    private int _waiting;

    /// <summary>How many jobs wait or are done.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Begins the work when all that was given for the conversation before has ended.</summary>
    /// <param name="work">Its token ends it when the host no longer waits.</param>
    /// <returns>Ends with the work; false where the queue was full and it was not done.</returns>
    public Task<bool> AddAsync(string conversation, Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (_waiting >= Most)
            {
                LogFull(Most);
                return Task.FromResult(false);
            }

            _waiting++;
            var lane = _lanes.GetValueOrDefault(conversation, new Lane(Task.CompletedTask, 0));
            var job = RunAsync(conversation, lane.Last, work);
            _lanes[conversation] = new Lane(job, lane.Jobs + 1);
            return job;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets what is waiting be sent, until the host's patience ends.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        List<Task> jobs;
        lock (_gate) jobs = [.. _lanes.Values.Select(lane => lane.Last)];
        try
        {
            await Task.WhenAll(jobs).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogLost(_waiting);
            await _ending.CancelAsync();
        }
    }

    public void Dispose() => _ending.Dispose();

    private async Task<bool> RunAsync(string conversation, Task before, Func<CancellationToken, Task> work)
    {
        try
        {
            // It begins when the lane has been written down, and whatever became of the work before.
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            await work(_ending.Token);
            return true;
        }
        finally
        {
            Leave(conversation);
        }
    }

    private void Leave(string conversation)
    {
        lock (_gate)
        {
            _waiting--;
            var lane = _lanes[conversation];
            if (lane.Jobs == 1) _lanes.Remove(conversation);
            else _lanes[conversation] = lane with { Jobs = lane.Jobs - 1 };
        }
    }

    /// <param name="Last">What was given last for a conversation.</param>
    /// <param name="Jobs">How many of its jobs have not ended.</param>
    private readonly record struct Lane(Task Last, int Jobs);

    [LoggerMessage(1, LogLevel.Error, "A reply was not sent, for {Most} sends are waiting already")]
    private partial void LogFull(int most);

    [LoggerMessage(2, LogLevel.Warning, "{Count} sends were given up at the end of the program")]
    private partial void LogLost(int count);
}
