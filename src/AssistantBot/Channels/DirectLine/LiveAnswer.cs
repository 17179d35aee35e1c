using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.DirectLine;

/// <summary>
/// An answer that comes about before the eyes of the person on the page, as Web Chat shows it: parts of a stream, each with all text so
/// far, and the message itself in their place at the end. Whoever reads the conversation later sees the message alone.
/// </summary>
/// <param name="say">Says an activity in the conversation.</param>
internal sealed class LiveAnswer(Func<BotActivity, Task> say, NewId newId, TimeProvider time) : ITurnProgress
{
    /// <summary>A part that comes sooner after the one before is not said by itself; the next has its text too.</summary>
    public static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250);

    private readonly StringBuilder _text = new();
    private string? _stream;
    private int _sequence;
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    public bool ShowsText => true;

    public Task InformAsync(string status) => _text.Length > 0 ? Task.CompletedTask : SayAsync("informative", status);

    public Task WriteAsync(string more)
    {
        _text.Append(more);
        return time.GetUtcNow() - _last < Gather && _sequence > 1 ? Task.CompletedTask : SayAsync("streaming", _text.ToString());
    }

    /// <summary>Shows somebody who waits that it goes on.</summary>
    public Task WaitAsync() => _stream is null ? say(new BotActivity { Type = ActivityTypes.Typing }) : Task.CompletedTask;

    /// <summary>The messages, of which the first takes the place of what was shown.</summary>
    public IEnumerable<BotActivity> End(IReadOnlyList<BotActivity> messages)
    {
        if (_stream is null || messages.Count == 0) return messages;
        var data = messages[0].ChannelData?.DeepClone().AsObject() ?? [];
        (data["streamId"], data["streamType"]) = (_stream, "final");
        return [messages[0] with { ChannelData = data }, .. messages.Skip(1)];
    }

    private Task SayAsync(string type, string text)
    {
        _last = time.GetUtcNow();
        var begins = _stream is null;
        _stream ??= newId();
        // Web Chat takes parts without the stream's id for parts of one stream, and so the first part has it too.
        var data = new JsonObject { ["streamType"] = type, ["streamSequence"] = ++_sequence, ["streamId"] = _stream };
        return say(new BotActivity { Type = ActivityTypes.Typing, Text = text, TextFormat = "markdown", ChannelData = data, Id = begins ? _stream : null });
    }
}
