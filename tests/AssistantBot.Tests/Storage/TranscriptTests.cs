using System.Globalization;

namespace AssistantBot.Tests.Storage;

/// <summary>What every transcript does.</summary>
public sealed class TranscriptTests
{
    [Theory, OnEveryStorage]
    public async Task Entries_are_numbered_from_one_in_each_conversation(string kind)
    {
        using var store = new StorageUnderTest(kind);
        Assert.Equal(1, await store.Append("a", "x"));
        Assert.Equal(2, await store.Append("a", "y"));
        Assert.Equal(1, await store.Append("b", "z"));
        Assert.Equal("1:x 2:y", await store.Read("a"));
        Assert.Equal("1:z", await store.Read("b"));
        Assert.Equal("", await store.Read("nobody"));
    }

    [Theory, OnEveryStorage]
    public async Task A_part_is_read_by_number_and_limit(string kind)
    {
        using var store = new StorageUnderTest(kind);
        foreach (var json in (string[])["a", "b", "c"]) await store.Append("t", json);
        Assert.Equal("1:a 2:b 3:c", await store.Read("t", after: -1));
        Assert.Equal("1:a 2:b", await store.Read("t", limit: 2));
        Assert.Equal("", await store.Read("t", limit: 0));
        Assert.Equal("2:b 3:c", await store.Read("t", after: 1));
        Assert.Equal("3:c", await store.Read("t", after: 2, limit: 1));
        Assert.Equal("", await store.Read("t", after: 3));
        Assert.Equal("", await store.Read("t", after: long.MaxValue));
    }

    [Theory, OnEveryStorage]
    public async Task Entries_added_at_the_same_time_get_numbers_of_their_own(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => store.Append("a", $"{i}"))));
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), numbers.Order());
        var entries = await store.Storage.Transcript.ReadAsync("a", 0, 1000, CancellationToken.None);
        Assert.All(entries, entry => Assert.Equal(entry.Number, numbers[int.Parse(entry.Json, CultureInfo.InvariantCulture)]));
    }
}
