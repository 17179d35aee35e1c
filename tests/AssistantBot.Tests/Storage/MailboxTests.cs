using AssistantBot.Conversation.Ports;

namespace AssistantBot.Tests.Storage;

/// <summary>What every mailbox does.</summary>
public sealed class MailboxTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly Lease Mine = new("me", Now.AddSeconds(15));
    private static readonly Lease Theirs = new("another", Now.AddSeconds(30));

    [Theory, OnEveryStorage]
    public async Task A_letter_is_accepted_once_however_often_it_comes(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var accepted = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => store.Storage.Mailbox.AcceptAsync(Letter("a"), Mine, default))));
        Assert.Single(accepted, true);
    }

    [Theory, OnEveryStorage]
    public async Task A_letter_that_is_answered_before_anybody_accepts_it_is_kept_once_with_its_answer(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var mail = store.Storage.Mailbox;
        Assert.False(await mail.KnowsAsync("a", default));
        Assert.True(await store.Storage.State.SaveAsync("memory", "{}", 0, Settled("a", "hello"), default));
        Assert.True(await mail.KnowsAsync("a", default));
        Assert.False(await mail.AcceptAsync(Letter("a"), Theirs, default));
        Assert.False(await mail.SettleAsync(Settled("a", "again"), default));
        Assert.Equal("hello", Assert.Single((await mail.NextAsync("lane", default))!.Messages).Json);
    }

    [Theory, OnEveryStorage]
    public async Task State_and_replies_are_committed_together_or_not_at_all(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var (state, mail) = (store.Storage.State, store.Storage.Mailbox);
        await mail.AcceptAsync(Letter("a"), Mine, default);
        Assert.False(await state.SaveAsync("memory", "{}", 7, Settled("a", "hello"), default));
        Assert.Null(await mail.NextAsync("lane", default));
        Assert.True(await state.SaveAsync("memory", "{}", 0, Settled("a", "hello", "there"), default));
        Assert.Equal(["hello", "there"], (await mail.NextAsync("lane", default))!.Messages.Select(message => message.Json));
        Assert.False(await state.SaveAsync("memory", """{"twice":1}""", 1, Settled("a", "again"), default));
        Assert.Equal(("{}", 1), await store.Load("memory"));
        Assert.Equal(2, (await mail.NextAsync("lane", default))!.Messages.Count);
    }

    [Theory, OnEveryStorage]
    public async Task Nobody_settles_what_somebody_else_holds(string kind)
    {
        using var store = new StorageUnderTest(kind);
        await store.Storage.Mailbox.AcceptAsync(Letter("a"), Theirs, default);
        Assert.False(await store.Storage.Mailbox.SettleAsync(Settled("a", "mine"), default));
        Assert.False(await store.Storage.State.SaveAsync("memory", "{}", 0, Settled("a", "mine"), default));
        Assert.Equal((null, 0), await store.Load("memory"));
        Assert.Null(await store.Storage.Mailbox.NextAsync("lane", default));
    }

    [Theory, OnEveryStorage]
    public async Task Parcels_of_a_lane_come_in_order_until_each_is_sent_or_dropped(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var mail = store.Storage.Mailbox;
        foreach (var key in (string[])["a", "b", "c"]) await mail.AcceptAsync(Letter(key), Mine, default);
        await mail.SettleAsync(Settled("a", "1", "2"), default);
        await mail.SettleAsync(Settled("b", "3"), default);
        await mail.SettleAsync(Settled("c") with { Lane = "other" }, default);
        Assert.Null(await mail.NextAsync("other", default));
        var first = await mail.NextAsync("lane", default);
        Assert.Equal(("a", Mine), (first!.Key, first.Lease));
        await mail.SentAsync("a", first.Messages[0].Number, default);
        Assert.Equal("2", Assert.Single((await mail.NextAsync("lane", default))!.Messages).Json);
        await mail.DropAsync("a", default);
        var second = (await mail.NextAsync("lane", default))!;
        Assert.Equal("b", second.Key);
        await mail.SentAsync("b", second.Messages[0].Number, default);
        Assert.Null(await mail.NextAsync("lane", default));
        Assert.Empty(await mail.TakeOverAsync(DateTimeOffset.MaxValue, Theirs, 10, default));
    }

    [Theory, OnEveryStorage]
    public async Task What_is_not_done_is_taken_over_when_its_lease_has_ended_oldest_first_and_by_one(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var mail = store.Storage.Mailbox;
        await mail.AcceptAsync(Letter("younger") with { Received = Now.AddSeconds(1) }, Mine, default);
        await mail.AcceptAsync(Letter("settled") with { Received = Now.AddSeconds(2) }, Mine, default);
        await mail.AcceptAsync(Letter("older"), Mine, default);
        await mail.AcceptAsync(Letter("held"), Theirs, default);
        await mail.SettleAsync(Settled("settled", "hello"), default);
        Assert.Empty(await mail.TakeOverAsync(Now.AddSeconds(15), Theirs, 10, default));
        await mail.RenewAsync(["held"], Theirs with { Until = Now.AddSeconds(60) }, default);
        await mail.RenewAsync(["older"], Theirs with { Until = Now.AddSeconds(60) }, default);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => mail.TakeOverAsync(Now.AddSeconds(16), Theirs with { Until = Now.AddSeconds(40) }, 10, default))));
        Assert.Equal(["older", "settled", "younger"], taken.SelectMany(letters => letters).Select(letter => letter.Key).Order(StringComparer.Ordinal));
        var all = await mail.TakeOverAsync(DateTimeOffset.MaxValue, Mine, 10, default);
        Assert.Equal([("held", 1, false), ("older", 2, false), ("younger", 2, false), ("settled", 2, true)], all.Select(letter => (letter.Key, letter.Taken, letter.IsSettled)));
        Assert.Equal("{\"of\":\"older\"}", all[1].Json);
    }

    [Theory, OnEveryStorage]
    public async Task A_call_is_answered_once_and_the_answer_is_found_again(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var mail = store.Storage.Mailbox;
        Assert.Null(await mail.FindAnswerAsync("call", default));
        Assert.True(await store.Storage.State.SaveAsync("memory", "{}", 0, Settled("call", "hello") with { Answer = """{"ok":1}""" }, default));
        Assert.False(await store.Storage.State.SaveAsync("memory", "{}", 1, Settled("call", "twice") with { Answer = """{"ok":2}""" }, default));
        Assert.Equal("""{"ok":1}""", await mail.FindAnswerAsync("call", default));
        Assert.Equal("hello", Assert.Single((await mail.NextAsync("lane", default))!.Messages).Json);
        Assert.Equal(("{}", 1), await store.Load("memory"));
    }

    [Theory, OnEveryStorage]
    public async Task What_was_done_is_forgotten_and_what_is_not_is_kept(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var mail = store.Storage.Mailbox;
        await mail.AcceptAsync(Letter("done"), Mine, default);
        await mail.AcceptAsync(Letter("open"), Mine, default);
        await mail.SettleAsync(Settled("done"), default);
        await mail.ForgetAsync(Now, default);
        Assert.False(await mail.AcceptAsync(Letter("done"), Mine, default));
        await mail.ForgetAsync(Now.AddSeconds(1), default);
        Assert.True(await mail.AcceptAsync(Letter("done"), Mine, default));
        Assert.False(await mail.AcceptAsync(Letter("open"), Mine, default));
    }

    private static Letter Letter(string key) => new(key, "lane", $$"""{"of":"{{key}}"}""", Now);

    private static Settlement Settled(string key, params string[] messages) => new(key, "lane", Mine, messages, Now);
}
