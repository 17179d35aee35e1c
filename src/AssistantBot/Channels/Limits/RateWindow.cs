namespace AssistantBot.Channels.Limits;

/// <summary>The messages of one person or conversation within the last minute.</summary>
internal sealed class RateWindow
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    // Oldest first, at most as many as are allowed.
    private readonly Queue<(string? Activity, DateTimeOffset At)> _taken = new();
    private bool _told;

    /// <summary>True where nothing of the past counts any more.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        Forget(now);
        return _taken.Count == 0;
    }

    /// <summary>True where that activity has been taken; it may come again.</summary>
    public bool Holds(string? activity) => activity is not null && _taken.Any(taken => taken.Activity == activity);

    /// <summary>True where one more would be too many.</summary>
    public bool IsFull(DateTimeOffset now, int most)
    {
        Forget(now);
        if (_taken.Count <= most / 2) _told = false;
        return _taken.Count >= most;
    }

    public void Take(string? activity, DateTimeOffset now) => _taken.Enqueue((activity, now));

    /// <summary>True for the first time until there is room for half of what is allowed; who goes on is told nothing more.</summary>
    public bool Tell()
    {
        var first = !_told;
        _told = true;
        return first;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_taken.TryPeek(out var oldest) && now - oldest.At >= Length) _taken.Dequeue();
    }
}
