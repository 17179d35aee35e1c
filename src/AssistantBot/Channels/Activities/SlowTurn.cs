namespace AssistantBot.Channels.Activities;

/// <summary>A turn that takes its time, while somebody waits for the answer.</summary>
internal static class SlowTurn
{
    /// <summary>How long nothing is shown: most turns have ended by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How often it is shown after that. Web Chat shows a typing sign for five seconds, and Teams hardly longer.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    /// <summary>Does the work, and while it lasts has it shown again and again that it goes on.</summary>
    /// <param name="show">Shows it; nothing that is said afterwards overtakes it.</param>
    public static async Task<T> WhileAsync<T>(Func<Task<T>> work, Func<Task> show, TimeProvider time)
    {
        // On a thread of its own: some work never pauses, and could not be watched from the same one.
        var working = Task.Run(work);
        using var ended = new CancellationTokenSource();
        for (var wait = Patience; await Task.WhenAny(working, Task.Delay(wait, time, ended.Token)) != working; wait = Again) await show();
        await ended.CancelAsync();
        return await working;
    }
}
