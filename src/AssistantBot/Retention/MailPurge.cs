using AssistantBot.Conversation.Ports;

namespace AssistantBot.Retention;

/// <summary>Forgets by which keys messages are known again, when none comes again any more; the program that serves does so by the hour.</summary>
internal sealed class MailPurge(IMailbox mailbox) : IPurge
{
    /// <summary>How long a message is known again.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<PurgeCount>> PurgeAsync(PurgeTimes times, CancellationToken cancel)
    {
        await mailbox.ForgetAsync(times.Now - Remembered, cancel);
        return [];
    }
}
