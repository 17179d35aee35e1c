namespace AssistantBot.Channels.Activities;

/// <summary>A turn that takes its time, while somebody waits for the answer.</summary>
internal static class SlowTurn
{
    /// <summary>How long nothing is shown: most turns have ended by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How often it is shown after that. Web Chat shows a typing sign for five seconds, and Teams hardly longer.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(4);

    /// <summary>Does the work on a thread of its own, for some never pauses and could not be watched from the same one; and shows that it goes on.</summary>
    /// <param name="show">Shows it; nothing that is said afterwards overtakes it.</param>
    public static Task<T> WhileAsync<T>(Func<Task<T>> work, Func<Task> show, TimeProvider time) => WhileAsync(Task.Run(work), show, time);

    /// <summary>While work lasts that has begun, has it shown again and again that it goes on.</summary>
    public static async Task<T> WhileAsync<T>(Task<T> working, Func<Task> show, TimeProvider time)
    {
        using var ended = new CancellationTokenSource();
        for (var wait = Patience; await Task.WhenAny(working, Task.Delay(wait, time, ended.Token)) != working; wait = Again) await show();
        await ended.CancelAsync();
        return await working;
    }
}
