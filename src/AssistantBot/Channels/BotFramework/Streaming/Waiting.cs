using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Connector;

namespace AssistantBot.Channels.BotFramework.Streaming;

/// <summary>Shows a person who waits for an answer that it is coming: by a status line in a one-to-one chat of Teams, by a typing sign elsewhere.</summary>
/// <param name="post">Sends an activity into the conversation once, now.</param>
internal sealed class Waiting(Arrival arrival, Func<BotActivity, Task<Delivery>> post, TimeProvider time)
{
    private const string Late = "This takes longer than usual. The answer follows here as soon as it is there.";

    private readonly StreamedMessage? _stream = CanStream(arrival) ? new StreamedMessage(post, time) : null;
    private int _shown;

    /// <summary>True where the person has stopped it: nothing more is said.</summary>
    public bool IsStopped => _stream is { IsStopped: true };

    /// <summary>Shows it, the first time and again.</summary>
    public async Task ShowAsync()
    {
        if (_stream is { IsStopped: true }) return;
        if (_stream is { IsLate: true }) await _stream.EndAsync(Message(Late));
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

    private string Status()
    {
        var names = Attachments.Read(arrival.Activity).Select(file => file.Name).ToList();
        var what = names switch { [] => "looking through the toolkits", [var name] => $"reading {name}", _ => $"reading {names.Count} documents" };
        return _shown == 0 ? $"{char.ToUpperInvariant(what[0])}{what[1..]}…" : $"Still {what}…";
    }

    private static BotActivity Message(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "markdown" };

    private static bool CanStream(Arrival arrival) => ChannelTraits.Of(arrival.Activity.ChannelId!).Streams && !TurnReader.IsShared(arrival.Activity.Conversation!);
}
