using System.Globalization;
using AssistantBot.Conversation.Ports;
using Microsoft.Extensions.Options;

namespace AssistantBot.Retention;

/// <summary>Has everything deleted that nobody has used for as long as the settings say, and notes how many of what that was.</summary>
internal sealed class Purger(IEnumerable<IPurge> purges, IAudit audit, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <param name="channel">Who has it done, for the audit.</param>
    /// <param name="account">The same, more closely; empty where nobody asked.</param>
    /// <returns>"12 conversations, 3 files", or "nothing".</returns>
    public async Task<string> PurgeAsync(string channel, string account, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var times = new PurgeTimes(now, now.AddDays(-options.Value.Days), now.AddDays(-options.Value.AuditDays));
        var counts = new List<PurgeCount>();
        foreach (var purge in purges) counts.AddRange(await purge.PurgeAsync(times, cancel));
        var what = string.Join(", ", counts.Where(count => count.Count > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count:N0} {count.What}")));
        if (what.Length > 0) await audit.AddAsync(new AuditEntry(now, AuditAction.Purged, channel, account, what), cancel);
        return what.Length > 0 ? what : "nothing";
    }
}
