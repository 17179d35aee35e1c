using AssistantBot.Conversation.Ports;
using AssistantBot.Retention;

namespace AssistantBot.Channels.BotFramework.Mail;

/// <summary>Goes on with what somebody left: after a crash with what this program had accepted, and with what another instance no longer holds.</summary>
internal sealed partial class MailWorker(IMailbox mailbox, Outbox outbox, Leases leases, Leftovers leftovers, IServiceProvider services, TimeProvider time, ILogger<MailWorker> log) : IHostedService, IDisposable
{
    private const int MostAtOnce = 50;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(750);
    private static readonly TimeSpan Purge = TimeSpan.FromHours(1);

    /// <summary>How long the start waits for what several runs have left.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _ending = new();
    private DateTimeOffset _renewed;
    private DateTimeOffset _purged;
    private Task _work = Task.CompletedTask;

    /// <summary>
    /// Takes up what was left before the first message comes in. What more than one run has left is answered before the program is ready: runs that are
    /// killed again and again for another reason, each soon after it was ready, are not taken to have died of it.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        (_renewed, _purged) = (time.GetUtcNow(), time.GetUtcNow());
        var left = await TakeOverAsync(mailbox.IsShared ? time.GetUtcNow() : DateTimeOffset.MaxValue);
        var again = left.Where(letter => letter is { Taken: > 1, IsSettled: false }).Select(letter => leftovers.EndedAsync(letter.Lane));
        await Task.WhenAll(again).WaitAsync(Patience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _work = WorkAsync(_ending.Token);
    }

    /// <summary>Lets others take at once what was not finished.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _ending.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (outbox.Keys is { Count: > 0 } keys) await mailbox.RenewAsync(keys, leases.Ended, CancellationToken.None);
    }

    public void Dispose() => _ending.Dispose();

    private async Task WorkAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await Task.Delay(Look, time, cancel);
            try
            {
                await LookAsync();
            }
            catch (Exception error)
            {
                LogFailed(error.Message);
            }
        }
    }

    private async Task LookAsync()
    {
        var now = time.GetUtcNow();
        if (now - _renewed >= Leases.Renewal)
        {
            if (outbox.Keys is { Count: > 0 } keys) await mailbox.RenewAsync(keys, leases.Take(), CancellationToken.None);
            _renewed = now;
        }

        await TakeOverAsync(now);
        if (now - _purged < Purge) return;
        await mailbox.ForgetAsync(now - MailPurge.Remembered, CancellationToken.None);
        _purged = now;
    }

    private async Task<IReadOnlyList<Letter>> TakeOverAsync(DateTimeOffset now)
    {
        var taken = await mailbox.TakeOverAsync(now, leases.Take(), MostAtOnce, CancellationToken.None);
        var left = taken.Where(letter => !outbox.Holds(letter.Key)).ToList();
        if (left.Count > 0) LogTaken(left.Count);
        foreach (var lane in left.GroupBy(letter => letter.Lane)) leftovers.Begin(lane.Key, () => ResumeAsync([.. lane]));
        return left;
    }

    /// <summary>One after another, as they came.</summary>
    private async Task ResumeAsync(IReadOnlyList<Letter> letters)
    {
        foreach (var letter in letters)
        {
            try
            {
                if (letter.IsSettled) await outbox.SendAsync(letter.Key, letter.Lane);
                else await services.GetRequiredService<Inbox>().ResumeAsync(letter);
            }
            catch (Exception error)
            {
                LogFailed(error.Message);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} activities or replies were left over and are taken up")]
    private partial void LogTaken(int count);

    [LoggerMessage(2, LogLevel.Error, "What was left over could not be taken up, and is tried again: {Reason}")]
    private partial void LogFailed(string reason);
}
