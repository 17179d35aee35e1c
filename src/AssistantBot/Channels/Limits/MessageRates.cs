using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.Limits;

/// <summary>Counts messages by person and by conversation, in this run of the program alone.</summary>
internal sealed class MessageRates(IOptions<LimitOptions> options, TimeProvider time)
{
    // Beyond it, those who have been quiet for a minute are forgotten.
    private const int ManyWindows = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, RateWindow> _windows = new(StringComparer.Ordinal);
    private DateTimeOffset _forgotten;

    /// <summary>How many are known; those who were quiet are forgotten when there are many.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _windows.Count;
        }
    }

    /// <summary>Counts a message; one that comes again is counted once.</summary>
    /// <param name="activity">The channel's id of it; null where it has none.</param>
    /// <returns>Null where it may be read.</returns>
    public TooMany? Take(string channel, string person, string conversation, string? activity)
    {
        var limits = options.Value;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Forget(now);
            var (ofPerson, ofConversation) = (Window($"person/{channel}/{person}"), Window($"conversation/{channel}/{conversation}"));
            if (ofPerson.Holds(activity)) return null;
            if (ofPerson.IsFull(now, limits.MessagesPerPerson)) return new TooMany($"You have sent me more than {limits.MessagesPerPerson} messages within a minute", ofPerson.Tell());
            if (ofConversation.IsFull(now, limits.MessagesPerConversation)) return new TooMany($"This conversation has had more than {limits.MessagesPerConversation} messages within a minute", ofConversation.Tell());
            ofPerson.Take(activity, now);
            ofConversation.Take(activity, now);
            return null;
        }
    }

    private RateWindow Window(string key)
    {
        if (!_windows.TryGetValue(key, out var window)) _windows[key] = window = new RateWindow();
        return window;
    }

    private void Forget(DateTimeOffset now)
    {
        if (_windows.Count < ManyWindows || now - _forgotten < RateWindow.Length / 10) return;
        _forgotten = now;
        foreach (var (key, _) in _windows.Where(window => window.Value.IsIdle(now)).ToList()) _windows.Remove(key);
    }
}

/// <summary>A message is one too many.</summary>
/// <param name="What">What there is too much of, as the beginning of a sentence.</param>
/// <param name="IsFirst">True where nobody was told yet.</param>
internal sealed record TooMany(string What, bool IsFirst)
{
    /// <summary>What the person is told.</summary>
    public string Text => $"{What}, and I read no more for now. Please wait a minute, and then send the last one again.";
}
