using System.Text;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework.Streaming;

/// <summary>Shows a person who waits for an answer that it is coming: by a status line in a one-to-one chat of Teams, by a typing sign elsewhere.</summary>
/// <param name="post">Sends an activity into the conversation once, now.</param>
internal sealed class Waiting(Arrival arrival, Func<BotActivity, Task<Delivery>> post, TimeProvider time) : ITurnProgress, IDisposable
{
    private const string Late = "This takes longer than usual. The answer follows here as soon as it is there.";

    private readonly StreamedMessage? _stream = CanStream(arrival) ? new StreamedMessage(post, time) : null;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _shown;
    private readonly StringBuilder _written = new();
    private string? _status;

    /// <summary>True where the text can be shown as it is written.</summary>
    public bool ShowsText => _stream is not null;

    /// <summary>Keeps what is being done for when it is shown next, as most turns have ended before anything has to be; where something is shown already, it is shown at once.</summary>
    public Task InformAsync(string status) => InTurnAsync(() =>
    {
        _status = status;
        return _stream is { IsOpen: true } ? _stream.InformAsync(status) : Task.CompletedTask;
    });

    /// <summary>Shows more of the text, where it can be shown.</summary>
    public Task WriteAsync(string more) => _stream is null ? Task.CompletedTask : InTurnAsync(() =>
    {
        _written.Append(more);
        return _stream.WriteAsync(more);
    });

    /// <summary>True where something was shown.</summary>
    public bool IsShown => _shown > 0 || _stream is { IsOpen: true } or { IsStopped: true };

    /// <summary>True where the person has stopped it: nothing more is said.</summary>
    public bool IsStopped => _stream is { IsStopped: true };

    /// <summary>Shows it, the first time and again.</summary>
    public Task ShowAsync() => InTurnAsync(ShowNextAsync);

    /// <summary>The stream is for one caller at a time; who waits and who writes are two.</summary>
    private async Task InTurnAsync(Func<Task> show)
    {
        await _turn.WaitAsync();
        try
        {
            await show();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ShowNextAsync()
    {
        if (_stream is { IsStopped: true }) return;
        if (_stream is { IsLate: true }) await _stream.EndAsync(Message(_written.Length > 0 ? $"{_written}\n\n{Late}" : Late));
        else if (_stream is { IsOpen: true } || (_stream is not null && _shown == 0)) await _stream.InformAsync(Status());
        else await post(new BotActivity { Type = ActivityTypes.Typing });
        _shown++;
    }

    /// <summary>Ends what is shown with the first of the messages, where it can be; the rest is still to be sent.</summary>
    /// <param name="sent">Is told of the message that was sent, and the channel's id of it.</param>
    public async Task<IReadOnlyList<BotActivity>> EndAsync(IReadOnlyList<BotActivity> messages, Func<BotActivity, string?, Task> sent)
    {
        if (_stream is { IsStopped: true }) return [];
        if (_stream is not { IsOpen: true } || messages.Count == 0) return messages;
        var first = messages[0];
        var delivery = await _stream.EndAsync(first with { Text = first.Text ?? first.Summary });
        if (_stream.IsStopped) return [];
        if (!delivery.IsSent) return messages;
        await sent(first, delivery.Id);
        return [.. messages.Skip(1)];
    }

    public void Dispose() => _turn.Dispose();

    private string Status()
    {
        if (_status is not null) return _status;
        var names = Attachments.Read(arrival.Activity).Select(file => file.Name).ToList();
        var what = names switch { [] => "looking through the toolkits", [var name] => $"reading {name}", _ => $"reading {names.Count} documents" };
        return _shown == 0 ? $"{char.ToUpperInvariant(what[0])}{what[1..]}…" : $"Still {what}…";
    }

    private static BotActivity Message(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "markdown" };

    private static bool CanStream(Arrival arrival) => ChannelTraits.Of(arrival.Activity.ChannelId!).Streams && !TurnReader.IsShared(arrival.Activity.Conversation!);
}
