using AssistantBot.Channels.BotFramework.Connector;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>The channel's limits for one bot in one conversation.</summary>
public sealed class SendWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void Sends_per_bot_and_conversation(int sends, int seconds)
    {
        var window = new SendWindow();
        var taken = Enumerable.Range(0, 4000).Select(_ => window.Take(Start)).ToList();
        Assert.Equal(taken.Order(), taken);
        Assert.All(taken.Zip(taken.Skip(sends)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Seven_go_at_once_and_the_eighth_a_second_later()
    {
        var window = new SendWindow();
        Assert.All(Enumerable.Range(0, 7).Select(_ => window.Take(Start)), moment => Assert.Equal(Start, moment));
        Assert.Equal(Start.AddSeconds(1), window.Take(Start));
        Assert.Equal(Start.AddSeconds(2), window.Take(Start));
    }

    [Fact]
    public void After_a_quiet_hour_nothing_counts()
    {
        var window = new SendWindow();
        for (var i = 0; i < 100; i++) window.Take(Start);
        Assert.False(window.IsIdle(Start.AddMinutes(30)));
        Assert.True(window.IsIdle(Start.AddHours(2)));
        Assert.Equal(Start.AddHours(2), window.Take(Start.AddHours(2)));
    }
}
