using AssistantBot.Storage;

namespace AssistantBot.Tests.Storage;

/// <summary>What every state store does.</summary>
public abstract class StateStoreContract : IDisposable
{
    private protected abstract IStorage Storage { get; }

    private Task<bool> Save(string key, string json, long revision) => Storage.State.SaveAsync(key, json, revision, CancellationToken.None);

    private async Task<(string?, long)> Load(string key) =>
        await Storage.State.LoadAsync(key, CancellationToken.None) is { } state ? (state.Json, state.Revision) : (null, 0);

    public abstract void Dispose();

    [Fact]
    public async Task An_unknown_key_has_no_state() => Assert.Equal((null, 0), await Load("nobody"));

    [Fact]
    public async Task A_saved_state_is_loaded_with_its_revision()
    {
        Assert.True(await Save("a", "{}", 0));
        Assert.True(await Save("a", """{"n":1}""", 1));
        Assert.Equal(("""{"n":1}""", 2), await Load("a"));
    }

    [Fact]
    public async Task A_state_is_made_only_once()
    {
        Assert.True(await Save("a", "first", 0));
        Assert.False(await Save("a", "second", 0));
        Assert.Equal(("first", 1), await Load("a"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_save_on_another_revision_writes_nothing(long revision)
    {
        await Save("a", "one", 0);
        await Save("a", "two", 1);
        Assert.False(await Save("a", "three", revision));
        Assert.Equal(("two", 2), await Load("a"));
    }

    [Fact]
    public async Task A_state_that_is_not_there_cannot_be_changed()
    {
        Assert.False(await Save("a", "{}", 1));
        Assert.Equal((null, 0), await Load("a"));
    }

    [Fact]
    public async Task Keys_are_told_apart_to_the_letter()
    {
        string[] keys = ["a", "A", "a ", "á", "a\u0301", "msteams/19:x@thread.v2", "'; DROP TABLE state; --", ""];
        foreach (var key in keys) Assert.True(await Save(key, $"<{key}>", 0));
        foreach (var key in keys) Assert.Equal(($"<{key}>", 1), await Load(key));
    }

    [Fact]
    public async Task Text_of_any_script_and_size_comes_back_as_it_was()
    {
        var json = "\"£250k – Ceredigion ŵŷ 👩‍💻 漢字 \\u0000\u2028\"" + new string('ü', 2_000_000);
        await Save("a", json, 0);
        Assert.Equal((json, 1), await Load("a"));
    }

    [Fact]
    public async Task Of_savers_at_the_same_time_one_wins_each_revision()
    {
        await Save("a", "0", 0);
        var won = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Save("a", $"{i}", 1))));
        Assert.Single(won, true);
        Assert.Equal(($"{Array.IndexOf(won, true)}", 2), await Load("a"));
    }

    [Fact]
    public async Task Savers_of_different_keys_do_not_hinder_each_other()
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => Save($"{i}", $"{i}", 0))));
        Assert.DoesNotContain(false, saved);
        Assert.Equal(("499", 1), await Load("499"));
    }

    [Fact]
    public async Task A_cancelled_save_writes_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Storage.State.SaveAsync("a", "{}", 0, new CancellationToken(true)));
        Assert.Equal((null, 0), await Load("a"));
    }

    [Fact]
    public async Task A_negative_revision_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Save("a", "{}", -1));
}
