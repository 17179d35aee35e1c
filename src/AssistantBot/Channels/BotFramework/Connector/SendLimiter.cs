namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>Delays messages so that a channel's limits for one bot in one conversation are kept; who asks first goes first.</summary>
internal sealed class SendLimiter(TimeProvider time)
{
    // Beyond it, conversations that have been quiet for an hour are forgotten.
    private const int ManyConversations = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SendWindow> _windows = new(StringComparer.Ordinal);

    /// <summary>Ends when a message may go into the conversation.</summary>
    public Task WaitAsync(string conversation, CancellationToken cancel)
    {
        var wait = Take(conversation) - time.GetUtcNow();
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancel) : Task.CompletedTask;
    }

    private DateTimeOffset Take(string conversation)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!_windows.TryGetValue(conversation, out var window))
            {
                if (_windows.Count >= ManyConversations) Forget(now);
                _windows[conversation] = window = new SendWindow();
            }

            return window.Take(now);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (conversation, _) in _windows.Where(entry => entry.Value.IsIdle(now)).ToList()) _windows.Remove(conversation);
    }
}
