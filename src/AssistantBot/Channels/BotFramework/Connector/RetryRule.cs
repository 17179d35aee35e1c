namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>Whether and when a send is tried again. A 502 or 504 may mean that the message was posted all the same; a message twice is better than none.</summary>
/// <param name="jitter">A number from 0 up to 1, so that many who failed together don't come back together.</param>
internal sealed class RetryRule(Func<double> jitter, TimeProvider time)
{
    /// <summary>How often a message is sent at most.</summary>
    public const int Tries = 3;

    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>A service that wants to be left alone for longer than this gets the message not at all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait before the next try, or null where there is none.</summary>
    /// <param name="tried">How often the message has been sent.</param>
    public TimeSpan? Wait(HttpResponseMessage response, int tried)
    {
        if (tried >= Tries || (int)response.StatusCode is not (412 or 429 or 502 or 504)) return null;
        // From 2 to 6 s after the first try, from 6 to 18 s after the second.
        var own = Shortest * Math.Pow(3, tried - 1) * (1 + 2 * jitter());
        var wait = own < Longest ? own : Longest;
        return Asked(response) is not { } asked || asked <= wait ? wait : asked <= Patience ? asked : null;
    }

    private TimeSpan? Asked(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}
