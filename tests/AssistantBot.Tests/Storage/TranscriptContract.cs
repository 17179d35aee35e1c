using AssistantBot.Storage;

namespace AssistantBot.Tests.Storage;

/// <summary>What every transcript does.</summary>
public abstract class TranscriptContract : IDisposable
{
    private protected abstract IStorage Storage { get; }

    private Task<long> Append(string conversation, string json) => Storage.Transcript.AppendAsync(conversation, json, CancellationToken.None);

    private async Task<string> Read(string conversation, long after = 0, int limit = 100) =>
        string.Join(' ', (await Storage.Transcript.ReadAsync(conversation, after, limit, CancellationToken.None)).Select(entry => $"{entry.Number}:{entry.Json}"));

    public abstract void Dispose();

    [Fact]
    public async Task Entries_are_numbered_from_one_in_each_conversation()
    {
        Assert.Equal(1, await Append("a", "x"));
        Assert.Equal(2, await Append("a", "y"));
        Assert.Equal(1, await Append("b", "z"));
        Assert.Equal("1:x 2:y", await Read("a"));
        Assert.Equal("1:z", await Read("b"));
    }

    [Theory]
    [InlineData(-1, 10, "1:a 2:b 3:c")]
    [InlineData(0, 2, "1:a 2:b")]
    [InlineData(1, 10, "2:b 3:c")]
    [InlineData(2, 1, "3:c")]
    [InlineData(3, 10, "")]
    [InlineData(long.MaxValue, 10, "")]
    [InlineData(0, 0, "")]
    public async Task A_part_is_read_by_number_and_limit(long after, int limit, string expected)
    {
        foreach (var json in (string[])["a", "b", "c"]) await Append("a", json);
        Assert.Equal(expected, await Read("a", after, limit));
    }

    [Fact]
    public async Task An_unknown_conversation_is_empty() => Assert.Equal("", await Read("nobody"));

    [Fact]
    public async Task Entries_added_at_the_same_time_get_numbers_of_their_own()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Append("a", $"{i}"))));
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), numbers.Order());
        var entries = await Storage.Transcript.ReadAsync("a", 0, 1000, CancellationToken.None);
        Assert.All(entries, entry => Assert.Equal(entry.Number, numbers[int.Parse(entry.Json)]));
    }
}
