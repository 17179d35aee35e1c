using AssistantBot.Conversation.Ports;

namespace AssistantBot.Storage;

/// <summary>Feedback that ends with the program.</summary>
internal sealed class MemoryFeedback : IFeedbackStore
{
    /// <summary>How many answers are kept; the oldest go first.</summary>
    public const int MostAnswers = 10_000;

    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, (RatedAnswer Answer, DateTimeOffset Sent)> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GivenFeedback> _feedback = new(StringComparer.Ordinal);

    public Task KeepAsync(string message, RatedAnswer answer, DateTimeOffset sent, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _answers.Remove(message);
            _answers.Add(message, (answer, sent));
            while (_answers.Count > MostAnswers || _answers.GetAt(0).Value.Sent < sent - FeedbackLimits.Remembered) _answers.RemoveAt(0);
        }

        return Task.CompletedTask;
    }

    public Task<RatedAnswer?> FindAsync(string message, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult(_answers.TryGetValue(message, out var kept) ? kept.Answer : null);
    }

    public Task SaveAsync(GivenFeedback feedback, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate) _feedback[feedback.Id] = feedback;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<GivenFeedback>> ReadAsync(DateTimeOffset since, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate) return Task.FromResult<IReadOnlyList<GivenFeedback>>([.. _feedback.Values.Where(given => given.Given >= since).OrderByDescending(given => given.Given).ThenBy(given => given.Id, StringComparer.Ordinal)]);
    }

    public Task<OwnFeedback> OwnedAsync(string owner, CancellationToken cancel)
    {
        lock (_gate) return Task.FromResult(new OwnFeedback([.. _answers.Values.Where(kept => kept.Answer.Owner == owner).Reverse().Select(kept => kept.Answer)], [.. _feedback.Values.Where(given => given.Owner == owner).OrderByDescending(given => given.Given)]));
    }

    public Task ForgetAsync(string owner, CancellationToken cancel)
    {
        lock (_gate)
        {
            foreach (var key in _answers.Where(kept => kept.Value.Answer.Owner == owner).Select(kept => kept.Key).ToList()) _answers.Remove(key);
            foreach (var given in _feedback.Values.Where(given => given.Owner == owner).ToList()) _feedback.Remove(given.Id);
            foreach (var given in _feedback.Values.Where(given => given.About?.Owner == owner).ToList()) _feedback[given.Id] = given with { About = null };
        }

        return Task.CompletedTask;
    }

    /// <summary>Deletes what is older, and returns how many that were.</summary>
    public (int Answers, int Given) Purge(DateTimeOffset before)
    {
        lock (_gate)
        {
            var answers = _answers.Where(kept => kept.Value.Sent < before).Select(kept => kept.Key).ToList();
            var given = _feedback.Values.Where(each => each.Given < before).Select(each => each.Id).ToList();
            return (answers.Count(_answers.Remove), given.Count(_feedback.Remove));
        }
    }
}
