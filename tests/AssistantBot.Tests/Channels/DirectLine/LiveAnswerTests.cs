using AssistantBot.Channels.Activities;
using AssistantBot.Channels.DirectLine;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.DirectLine;

/// <summary>An answer that the page shows while it comes about.</summary>
public sealed class LiveAnswerTests
{
    private readonly List<BotActivity> _said = [];
    private readonly ManualTime _time = new();
    private readonly LiveAnswer _live;

    public LiveAnswerTests() => _live = new LiveAnswer(
        part =>
        {
            _said.Add(part);
            return Task.CompletedTask;
        },
        () => $"id-{_said.Count + 1}",
        _time);

    [Fact]
    public async Task Parts_have_all_text_so_far_and_the_message_takes_their_place()
    {
        await _live.InformAsync("Searching the toolkits…");
        await _live.WriteAsync("One [1].");
        await _live.WriteAsync(" Two [1].");
        _time.Advance(LiveAnswer.Gather);
        await _live.WriteAsync(" Three [1].");
        await _live.InformAsync("too late for a status");
        await _live.WaitAsync();
        Assert.Equal(["Searching the toolkits…", "One [1].", "One [1]. Two [1]. Three [1]."], _said.Select(part => part.Text));
        Assert.All(_said, part => Assert.Equal("typing", part.Type));
        Assert.Equal(["""{"streamType":"informative","streamSequence":1,"streamId":"id-1"}""", """{"streamType":"streaming","streamSequence":2,"streamId":"id-1"}""", """{"streamType":"streaming","streamSequence":3,"streamId":"id-1"}"""], _said.Select(part => part.ChannelData!.ToJsonString()));
        Assert.Equal("id-1", _said[0].Id);

        var ended = _live.End([new BotActivity { Type = "message", Text = "All" }, new BotActivity { Type = "message", Text = "More" }]).ToList();
        Assert.Equal("""{"streamId":"id-1","streamType":"final"}""", ended[0].ChannelData!.ToJsonString());
        Assert.Null(ended[1].ChannelData);
    }

    [Fact]
    public async Task What_is_answered_at_once_is_a_message_like_any_other()
    {
        await _live.WaitAsync();
        Assert.Equal(("typing", null), (Assert.Single(_said).Type, _said[0].Text));
        Assert.Null(Assert.Single(_live.End([new BotActivity { Type = "message", Text = "All" }])).ChannelData);
    }
}
