using System.Text;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Models;

/// <summary>Keeps what a person is shown while an answer comes about.</summary>
internal sealed class ShownText : ITurnProgress
{
    private readonly StringBuilder _text = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool ShowsText => true;

    public List<string> Statuses { get; } = [];

    public string Text => _text.ToString();

    /// <summary>Ends when something is shown.</summary>
    public Task Begun => _begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public Task InformAsync(string status)
    {
        Statuses.Add(status);
        return Task.CompletedTask;
    }

    public Task WriteAsync(string more)
    {
        _text.Append(more);
        _begun.TrySetResult();
        return Task.CompletedTask;
    }
}
