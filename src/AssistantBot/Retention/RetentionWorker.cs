namespace AssistantBot.Retention;

/// <summary>Purges once a day while the program serves, for the first time soon after the start.</summary>
internal sealed partial class RetentionWorker(Purger purger, TimeProvider time, ILogger<RetentionWorker> log) : BackgroundService
{
    /// <summary>How long after the start: those who wait for their first answer go before.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMinutes(2);

    public static readonly TimeSpan Again = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Again)
        {
            await Task.Delay(wait, time, stoppingToken);
            try
            {
                LogPurged(await purger.PurgeAsync("retention", "", stoppingToken));
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error.Message);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "What nobody had used for long was deleted: {What}")]
    private partial void LogPurged(string what);

    [LoggerMessage(2, LogLevel.Error, "What nobody has used for long could not be deleted, and is tried again tomorrow: {Reason}")]
    private partial void LogFailed(string reason);
}
