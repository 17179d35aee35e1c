using System.Text;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Connector;

namespace AssistantBot.Channels.BotFramework.Streaming;

/// <summary>
/// A message that comes about before the eyes of the person in a one-to-one chat of Teams: a line that says what is being done, then the
/// text as it grows, then the message itself. For one caller at a time. A part that comes too soon after the one before is not sent by
/// itself; the next one holds its text too, or the next status line gives way to it.
/// </summary>
/// <param name="post">Sends an activity once, now.</param>
internal sealed class StreamedMessage(Func<BotActivity, Task<Delivery>> post, TimeProvider time)
{
    /// <summary>The channel takes one request in a second; parts are gathered for longer, so that the text grows evenly.</summary>
    public static readonly TimeSpan Gather = TimeSpan.FromSeconds(1.5);

    /// <summary>The channel takes no more of a stream after two minutes. The message itself must be there in good time before that.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(110);

    // The channel's code where the person has stopped the stream, and where it has ended otherwise; the sentence beside it tells which.
    private const string NotAllowed = "ContentStreamNotAllowed";
    private const string ByPerson = "cancel";

    private static readonly TimeSpan Request = TimeSpan.FromSeconds(1);

    private readonly StringBuilder _text = new();
    private string? _stream;
    private int _sequence;
    private int _shown;
    private DateTimeOffset _begun;
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private bool _refused;

    /// <summary>True where the channel has begun to show the message, and it has not been ended.</summary>
    public bool IsOpen => _stream is not null && !IsStopped;

    /// <summary>True where the person has stopped it: nothing more is said.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>True where the channel will soon take no more.</summary>
    public bool IsLate => IsOpen && time.GetUtcNow() - _begun >= Longest;

    /// <summary>Shows what is being done, until there is text; then the text that came too soon to be shown.</summary>
    public Task InformAsync(string status) => _text.Length == 0 ? ShowAsync(() => StreamInfo.Informative(status, _stream, ++_sequence))
        : _text.Length > _shown ? ShowAsync(Text)
        : Task.CompletedTask;

    /// <summary>Adds to the text.</summary>
    public Task WriteAsync(string more)
    {
        _text.Append(more);
        return ShowAsync(Text);
    }

    /// <summary>Puts the message in the place of all that was shown. Its text begins with what was written.</summary>
    /// <returns>How the channel answered; the message has to be sent by itself where it was neither sent nor stopped.</returns>
    public async Task<Delivery> EndAsync(BotActivity message)
    {
        var wait = _last + Request - time.GetUtcNow();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time);
        var delivery = await post(StreamInfo.Final(message, _stream!));
        IsStopped = IsByPerson(delivery);
        var ended = delivery with { Id = delivery.Id ?? _stream };
        _stream = null;
        _refused = true;
        return ended;
    }

    private BotActivity Text()
    {
        _shown = _text.Length;
        return StreamInfo.Text(_text.ToString(), _stream, ++_sequence);
    }

    private async Task ShowAsync(Func<BotActivity> part)
    {
        var now = time.GetUtcNow();
        if (_refused || IsStopped || IsLate || now - _last < Gather) return;
        _last = now;
        var delivery = await post(part());
        if (_stream is null) Begin(delivery, now);
        else if (delivery.Error == NotAllowed) Close(delivery);
    }

    /// <summary>The stream takes no more: the person has stopped it, or it lasted too long, or its text was not what the channel takes.</summary>
    private void Close(Delivery delivery)
    {
        IsStopped = IsByPerson(delivery);
        _stream = null;
        _refused = true;
    }

    /// <summary>Without a sentence it is taken for the person's wish, since nothing more may be said then.</summary>
    private static bool IsByPerson(Delivery delivery) =>
        delivery.Error == NotAllowed && (delivery.Reason is not { } reason || reason.Contains(ByPerson, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the first part is refused there is no stream, and the message comes as any other.</summary>
    private void Begin(Delivery delivery, DateTimeOffset now)
    {
        _begun = now;
        _stream = delivery.IsSent ? delivery.Id : null;
        _refused = _stream is null;
    }
}
