namespace AssistantBot.Channels.BotFramework.Mail;

/// <summary>
/// The commit of an activity with its key. A quick turn never asks for it, as its settlement commits the key with all that the turn comes to;
/// whatever is shown or promised before that waits for it.
/// </summary>
/// <param name="accept">Commits it; false where somebody else has.</param>
internal sealed class Acceptance(Func<Task<bool>> accept)
{
    /// <summary>How long a turn may take before its activity is committed by itself.</summary>
    public static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(200);

    private readonly Lazy<Task<bool>> _once = new(accept);

    /// <summary>The activity is committed, by this or by somebody else: false for the latter.</summary>
    public Task<bool> EnsureAsync() => _once.Value;

    /// <summary>Commits it unless the turn is quick; true where it may be shown that the turn goes on.</summary>
    public async Task<bool> UnlessQuickAsync(Task turn, TimeProvider time)
    {
        using var ended = new CancellationTokenSource();
        var quick = await Task.WhenAny(turn, Task.Delay(Quick, time, ended.Token)) == turn;
        await ended.CancelAsync();
        return !quick && await EnsureAsync();
    }
}
