namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>When the next message may go into one conversation. A channel refuses more than 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour.</summary>
internal sealed class SendWindow
{
    private static readonly (int Sends, TimeSpan Within)[] Limits =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    // The moments taken in the last hour, oldest first.
    private readonly List<DateTimeOffset> _taken = [];

    /// <summary>True where nothing of the past counts any more.</summary>
    public bool IsIdle(DateTimeOffset now) => _taken.Count == 0 || now - _taken[^1] >= Longest;

    /// <summary>Takes the first moment, now or later, at which every limit is kept.</summary>
    public DateTimeOffset Take(DateTimeOffset now)
    {
        if (_taken.Count > 0 && now - _taken[0] >= Longest) _taken.RemoveRange(0, Past(now));
        var moment = _taken.Count > 0 && _taken[^1] > now ? _taken[^1] : now;
        foreach (var (sends, within) in Limits)
        {
            if (_taken.Count >= sends && _taken[^sends] + within > moment) moment = _taken[^sends] + within;
        }

        _taken.Add(moment);
        return moment;
    }

    private int Past(DateTimeOffset now)
    {
        var first = _taken.FindIndex(moment => now - moment < Longest);
        return first < 0 ? _taken.Count : first;
    }
}
