using System.Collections.Concurrent;

namespace AssistantBot.Channels.BotFramework.Mail;

/// <summary>Letters that somebody left and that are being answered now. What comes new into their conversation waits for them, so that answers come in the order of the messages after a crash too.</summary>
internal sealed class Leftovers
{
    private readonly ConcurrentDictionary<string, Task> _lanes = new(StringComparer.Ordinal);

    /// <summary>Answers letters of one lane; from the moment of the call, others wait for them.</summary>
    /// <param name="answer">Does not fail.</param>
    public void Begin(string lane, Func<Task> answer)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waited = _lanes.AddOrUpdate(lane, ended.Task, (_, earlier) => Task.WhenAll(earlier, ended.Task));
        _ = RunAsync();

        async Task RunAsync()
        {
            await answer();
            ended.SetResult();
            _lanes.TryRemove(KeyValuePair.Create(lane, waited));
        }
    }

    /// <summary>Ends when nothing of that lane is left.</summary>
    public Task EndedAsync(string lane) => _lanes.GetValueOrDefault(lane, Task.CompletedTask);
}
