using AssistantBot.Conversation.Ports;

namespace AssistantBot.Tests.Storage;

/// <summary>What every state store does.</summary>
public sealed class StateStoreTests
{
    [Theory, OnEveryStorage]
    public async Task An_unknown_key_has_no_state(string kind)
    {
        using var store = new StorageUnderTest(kind);
        Assert.Equal((null, 0), await store.Load("nobody"));
    }

    [Theory, OnEveryStorage]
    public async Task A_saved_state_is_loaded_with_its_revision(string kind)
    {
        using var store = new StorageUnderTest(kind);
        Assert.True(await store.Save("a", "{}", 0));
        Assert.True(await store.Save("a", """{"n":1}""", 1));
        Assert.Equal(("""{"n":1}""", 2), await store.Load("a"));
    }

    [Theory, OnEveryStorage]
    public async Task A_state_is_made_only_once(string kind)
    {
        using var store = new StorageUnderTest(kind);
        Assert.True(await store.Save("a", "first", 0));
        Assert.False(await store.Save("a", "second", 0));
        Assert.Equal(("first", 1), await store.Load("a"));
    }

    [Theory, OnEveryStorage]
    public async Task A_save_on_another_revision_writes_nothing(string kind)
    {
        using var store = new StorageUnderTest(kind);
        Assert.False(await store.Save("a", "early", 1));
        Assert.Equal((null, 0), await store.Load("a"));
        await store.Save("a", "one", 0);
        await store.Save("a", "two", 1);
        Assert.False(await store.Save("a", "old", 1));
        Assert.False(await store.Save("a", "new", 3));
        Assert.Equal(("two", 2), await store.Load("a"));
    }

    [Theory, OnEveryStorage]
    public async Task Keys_are_told_apart_to_the_letter(string kind)
    {
        using var store = new StorageUnderTest(kind);
        string[] keys = ["a", "A", "a ", "á", "a\u0301", "msteams/19:x@thread.v2", "'; DROP TABLE state; --", ""];
        foreach (var key in keys) Assert.True(await store.Save(key, $"<{key}>", 0));
        foreach (var key in keys) Assert.Equal(($"<{key}>", 1), await store.Load(key));
    }

    [Theory, OnEveryStorage]
    public async Task Text_of_any_script_and_size_comes_back_as_it_was(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var json = "\"£250k – Ceredigion ŵŷ 👩‍💻 漢字 \\u0000\u2028\"" + new string('ü', 2_000_000);
        await store.Save("a", json, 0);
        await store.Append("b", json);
        Assert.Equal((json, 1), await store.Load("a"));
        Assert.Equal("1:" + json, await store.Read("b"));
    }

    [Theory, OnEveryStorage]
    public async Task Of_savers_at_the_same_time_one_wins_each_revision(string kind)
    {
        using var store = new StorageUnderTest(kind);
        await store.Save("a", "0", 0);
        var won = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => store.Save("a", $"{i}", 1))));
        Assert.Single(won, true);
        Assert.Equal(($"{Array.IndexOf(won, true)}", 2), await store.Load("a"));
    }

    [Theory, OnEveryStorage]
    public async Task Savers_of_different_keys_do_not_hinder_each_other(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var saved = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => store.Save($"{i}", $"{i}", 0))));
        Assert.DoesNotContain(false, saved);
        Assert.Equal(("499", 1), await store.Load("499"));
    }

    [Theory, OnEveryStorage]
    public async Task A_cancelled_save_writes_nothing(string kind)
    {
        using var store = new StorageUnderTest(kind);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Storage.State.SaveAsync("a", "{}", 0, new CancellationToken(true)));
        Assert.Equal((null, 0), await store.Load("a"));
    }

    [Theory, OnEveryStorage]
    public async Task A_negative_revision_is_refused(string kind)
    {
        using var store = new StorageUnderTest(kind);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Save("a", "{}", -1));
    }
}
