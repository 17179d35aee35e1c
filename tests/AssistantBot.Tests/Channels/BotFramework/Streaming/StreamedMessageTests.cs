using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Channels.BotFramework.Streaming;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework.Streaming;

/// <summary>WIRE.md, "Teams: streaming": text that grows.</summary>
public sealed class StreamedMessageTests
{
    private readonly SteppedTime _time = new();
    private readonly List<BotActivity> _posted = [];
    private readonly StreamedMessage _stream;

    public StreamedMessageTests() => _stream = new StreamedMessage(
        activity =>
        {
            _posted.Add(activity);
            return Task.FromResult(_posted.Count == 1 ? new Delivery(201, "stream-1") : new Delivery(202));
        },
        _time);

    [Fact]
    public async Task Each_text_contains_what_was_streamed_before_and_the_sequence_grows()
    {
        foreach (var more in (string[])["One. ", "Two. ", "Three."])
        {
            await _stream.WriteAsync(more);
            _time.Advance(StreamedMessage.Gather);
        }

        Assert.Equal(["One. ", "One. Two. ", "One. Two. Three."], _posted.Select(activity => activity.Text));
        Assert.Equal([1, 2, 3], _posted.Select(activity => (int)activity.Entities![0]!["streamSequence"]!));
        Assert.All(_posted, activity => Assert.Equal(("typing", "streaming"), (activity.Type, (string)activity.Entities![0]!["streamType"]!)));
    }

    [Fact]
    public async Task What_comes_within_a_second_and_a_half_is_gathered()
    {
        foreach (var more in (string[])["a", "b", "c", "d"])
        {
            await _stream.WriteAsync(more);
            _time.Advance(TimeSpan.FromMilliseconds(600));
        }

        Assert.Equal(["a", "abcd"], _posted.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_status_line_does_not_come_after_text()
    {
        await _stream.WriteAsync("a");
        _time.Advance(StreamedMessage.Gather);
        await _stream.InformAsync("Searching…");
        Assert.Single(_posted);
    }

    [Fact]
    public async Task A_text_that_came_too_soon_is_shown_in_the_place_of_the_next_status_line()
    {
        await _stream.InformAsync("Searching…");
        await _stream.WriteAsync("a");
        _time.Advance(StreamedMessage.Gather);
        await _stream.InformAsync("Searching…");
        Assert.Equal(["Searching…", "a"], _posted.Select(activity => activity.Text));
    }

    [Fact]
    public async Task After_the_end_nothing_is_sent()
    {
        await _stream.WriteAsync("a");
        _time.Advance(StreamedMessage.Gather);
        var ended = await _stream.EndAsync(new BotActivity { Type = ActivityTypes.Message, Text = "a b" });
        _time.Advance(StreamedMessage.Gather);
        await _stream.WriteAsync("c");
        Assert.Equal(("stream-1", 2, false), (ended.Id, _posted.Count, _stream.IsOpen));
        Assert.Null(_posted[^1].Entities![0]!["streamSequence"]);
    }
}
