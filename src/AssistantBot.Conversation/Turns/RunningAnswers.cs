namespace AssistantBot.Conversation.Turns;

/// <summary>The answers that are being made, so that a person who sends something new does not wait for what they no longer ask.</summary>
internal sealed class RunningAnswers
{
    // A repetition waits beside what it repeats, so a person can have several.
    private readonly Dictionary<string, List<RunningAnswer>> _running = new(StringComparer.Ordinal);

    /// <summary>Begins a turn, and calls off the answers that the same person waits for in that conversation; dispose it when the turn has ended.</summary>
    public RunningAnswer Begin(Turn turn, CancellationToken cancel)
    {
        var key = $"{turn.Channel}/{turn.Conversation}/{turn.Person}";
        var begun = new RunningAnswer(turn, CancellationTokenSource.CreateLinkedTokenSource(cancel), ended => End(key, ended));
        if (turn.Joined) return begun;
        var before = Enter(key, begun);
        // A channel that gives up waiting sends the same activity again: that is nothing new.
        if (turn.Activity is null || before.All(running => running.Activity != turn.Activity)) before.ForEach(running => running.CallOff());
        return begun;
    }

    /// <returns>Those that ran before.</returns>
    private List<RunningAnswer> Enter(string key, RunningAnswer begun)
    {
        lock (_running)
        {
            if (!_running.TryGetValue(key, out var all)) _running[key] = all = [];
            List<RunningAnswer> before = [.. all];
            all.Add(begun);
            return before;
        }
    }

    private void End(string key, RunningAnswer ended)
    {
        lock (_running)
        {
            if (_running.TryGetValue(key, out var all) && all.Remove(ended) && all.Count == 0) _running.Remove(key);
        }
    }
}

/// <summary>One turn that is being taken.</summary>
internal sealed class RunningAnswer(Turn? turn, CancellationTokenSource source, Action<RunningAnswer>? ended) : IDisposable
{
    private readonly Lock _lock = new();
    private bool _over;

    /// <summary>A turn that nothing calls off and that is shown nowhere.</summary>
    public static RunningAnswer None { get; } = new(null, new CancellationTokenSource(), null);

    public string? Activity => turn?.Activity;

    public ITurnProgress Progress => turn?.Progress ?? NoProgress.Instance;

    /// <summary>Called off when the person sends something new, or the whole turn is.</summary>
    public CancellationToken Cancel { get; } = source.Token;

    public void CallOff()
    {
        lock (_lock)
        {
            if (!_over) source.Cancel();
        }
    }

    public void Dispose()
    {
        ended?.Invoke(this);
        lock (_lock)
        {
            _over = true;
            source.Dispose();
        }
    }
}

/// <summary>An answer was called off while it was made.</summary>
/// <param name="soFar">What was shown of it, with a word on why it ends.</param>
public sealed class AnswerWithdrawnException(Reply soFar) : OperationCanceledException
{
    public Reply SoFar { get; } = soFar;
}
