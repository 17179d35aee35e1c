using AssistantBot.Conversation.Ports;
using AssistantBot.Retention;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Storage;

/// <summary>What every storage does with what is old, and with what is one owner's.</summary>
public sealed class PurgeTests
{
    private readonly ManualTime _time = new();

    [Theory, OnEveryStorage]
    public async Task What_was_not_used_is_deleted_of_every_kind_and_the_rest_stays(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        await FillAsync(store, "old");
        _time.Advance(TimeSpan.FromDays(91));
        await FillAsync(store, "new");
        var counts = await PurgeAsync(store);
        Assert.Equal((1, 2, 1, 1, 1), (Count("conversations"), Count("shown conversations"), Count("answers"), Count("ratings"), Count("messages")));
        Assert.Equal(0, Count("audit entries"));
        await AssertHeldAsync(store, "old", false);
        await AssertHeldAsync(store, "new", true);
        Assert.All(await PurgeAsync(store), count => Assert.Equal(0, count.Count));

        int Count(string what) => counts.Where(count => count.What == what).Sum(count => count.Count);
    }

    [Theory, OnEveryStorage]
    public async Task What_was_used_again_counts_from_its_last_use(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        await store.Save("state", "{}", 0);
        await store.Append("talk", "1");
        _time.Advance(TimeSpan.FromDays(80));
        await store.Save("state", "{}", 1);
        await store.Append("talk", "2");
        _time.Advance(TimeSpan.FromDays(80));
        await PurgeAsync(store);
        Assert.Equal(("{}", 2), await store.Load("state"));
        Assert.Equal("1:1 2:2", await store.Read("talk"));
    }

    [Theory, OnEveryStorage]
    public async Task More_than_fits_into_one_transaction_is_deleted_too(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        await Task.WhenAll(Enumerable.Range(0, 450).Select(number => store.Save($"state-{number}", "{}", 0)));
        _time.Advance(TimeSpan.FromDays(91));
        Assert.Equal(450, (await PurgeAsync(store)).Single(count => count.What == "conversations").Count);
    }

    [Theory, OnEveryStorage]
    public async Task The_audit_is_kept_for_a_time_of_its_own(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        foreach (var account in (string[])["a", "b"])
        {
            await store.Storage.Audit.AddAsync(Entry(account), default);
            _time.Advance(TimeSpan.FromDays(300));
        }

        Assert.Equal(["b", "a"], (await store.Storage.Audit.ReadAsync(DateTimeOffset.MinValue, default)).Select(entry => entry.Account));
        Assert.Equal(1, (await PurgeAsync(store)).Single(count => count.What == "audit entries").Count);
        Assert.Equal(Entry("b") with { At = _time.GetUtcNow().AddDays(-300) }, Assert.Single(await store.Storage.Audit.ReadAsync(DateTimeOffset.MinValue, default)));
        Assert.Empty(await store.Storage.Audit.ReadAsync(_time.GetUtcNow(), default));
    }

    [Theory, OnEveryStorage]
    public async Task Feedback_is_found_and_deleted_by_owner_and_what_others_said_of_an_answer_stays_without_it(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        var feedback = store.Storage.Feedback;
        var mine = new RatedAnswer("my question", "answer", []) { Owner = "me" };
        await feedback.KeepAsync("m-1", mine, _time.GetUtcNow(), default);
        await feedback.KeepAsync("m-2", mine with { Question = "theirs", Owner = "them" }, _time.GetUtcNow(), default);
        await feedback.SaveAsync(Given("f-1", mine) with { Owner = "me" }, default);
        await feedback.SaveAsync(Given("f-2", mine) with { Owner = "them" }, default);
        var owned = await feedback.OwnedAsync("me", default);
        Assert.Equal("my question", Assert.Single(owned.Answers).Question);
        Assert.Equal("f-1", Assert.Single(owned.Given).Id);

        await feedback.ForgetAsync("me", default);
        Assert.Null(await feedback.FindAsync("m-1", default));
        Assert.NotNull(await feedback.FindAsync("m-2", default));
        var left = Assert.Single(await feedback.ReadAsync(DateTimeOffset.MinValue, default));
        Assert.Equal(("f-2", null), (left.Id, left.About));
    }

    [Theory, OnEveryStorage]
    public async Task A_transcript_is_forgotten_but_for_its_last_line_and_its_numbers_go_on(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        foreach (var line in (string[])["a", "b", "c"]) await store.Append("talk", line);
        await store.Append("other", "x");
        await store.Storage.Transcript.ForgetAsync("talk", default);
        await store.Storage.Transcript.ForgetAsync("no talk", default);
        Assert.Equal(4, await store.Append("talk", "d"));
        Assert.Equal("3:c 4:d", await store.Read("talk"));
        Assert.Equal("4:d", await store.Read("talk", after: 3));
        Assert.Equal("1:x", await store.Read("other"));
    }

    [Theory, OnEveryStorage]
    public async Task A_state_is_deleted_and_can_begin_anew(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        await store.Save("state", "old", 0);
        await store.Storage.State.DeleteAsync("state", default);
        await store.Storage.State.DeleteAsync("no state", default);
        Assert.Equal((null, 0), await store.Load("state"));
        Assert.False(await store.Save("state", "late", 1));
        Assert.True(await store.Save("state", "new", 0));
    }

    [Theory, OnEveryStorage]
    public async Task Answers_to_calls_are_found_and_replaced_by_how_their_keys_begin(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        var mail = store.Storage.Mailbox;
        foreach (var key in (string[])["call/teams/a/1", "call/teams/a%/1", "call/teams/b/1"]) await mail.SettleAsync(Call(key, $"answer to {key}"), default);
        Assert.Equal(["answer to call/teams/a/1"], await mail.FindAnswersAsync("call/teams/a/", default));
        await mail.ReplaceAnswersAsync("call/teams/a/", "nothing", default);
        Assert.Equal("nothing", await mail.FindAnswerAsync("call/teams/a/1", default));
        Assert.Equal("answer to call/teams/b/1", await mail.FindAnswerAsync("call/teams/b/1", default));
    }

    [Theory, OnEveryStorage]
    public async Task Presence_lasts_as_long_as_the_conversation_is_remembered(string kind)
    {
        using var store = new StorageUnderTest(kind, _time);
        var presence = store.Storage.Presence;
        await store.Save("gone", "{}", 0);
        foreach (var state in (string[])["gone", "kept", "gone"]) await presence.NoteAsync("me", state, default);
        await presence.NoteAsync("them", "kept", default);
        _time.Advance(TimeSpan.FromDays(91));
        await store.Save("kept", "{}", 0);
        Assert.Equal(["gone", "kept"], await presence.FindAsync("me", default));
        await PurgeAsync(store);
        Assert.Equal(["kept"], await presence.FindAsync("me", default));
        await presence.ForgetAsync("me", default);
        Assert.Empty(await presence.FindAsync("me", default));
        Assert.Equal(["kept"], await presence.FindAsync("them", default));
    }

    [SqliteFact]
    public async Task What_was_deleted_cannot_be_read_from_the_file_any_more()
    {
        using var store = new StorageUnderTest("sqlite", _time);
        await store.Save("state", new string('x', 50) + "the-secret-of-the-parish" + new string('x', 9_000), 0);
        _time.Advance(TimeSpan.FromDays(91));
        await PurgeAsync(store);
        store.Close();
        Assert.DoesNotContain("the-secret-of-the-parish", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(store.File)), StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<PurgeCount>> PurgeAsync(StorageUnderTest store) => store.Storage.PurgeAsync(_time.GetUtcNow().AddDays(-90), _time.GetUtcNow().AddDays(-365), default);

    private async Task FillAsync(StorageUnderTest store, string name)
    {
        var (now, storage) = (_time.GetUtcNow(), store.Storage);
        await store.Save(name, "{}", 0);
        for (var line = 0; line < 2; line++) await store.Append(name, "line");
        await storage.Feedback.KeepAsync(name, new RatedAnswer(name, name, []), now.AddDays(name == "new" ? -1 : 0), default);
        await storage.Feedback.SaveAsync(Given(name, null), default);
        await storage.Mailbox.AcceptAsync(new Letter(name, name, name, now), new Lease("me", now), default);
        await storage.Mailbox.SettleAsync(new Settlement(name, name, new Lease("me", now), ["unsent"], now), default);
        await storage.Audit.AddAsync(Entry(name), default);
    }

    private static async Task AssertHeldAsync(StorageUnderTest store, string name, bool held)
    {
        var storage = store.Storage;
        Assert.Equal(held, await storage.State.LoadAsync(name, default) is not null);
        Assert.Equal(held, (await store.Read(name)).Length > 0);
        Assert.Equal(held, await storage.Feedback.FindAsync(name, default) is not null);
        Assert.Equal(held, (await storage.Feedback.ReadAsync(DateTimeOffset.MinValue, default)).Any(given => given.Id == name));
        Assert.Equal(held, await storage.Mailbox.NextAsync(name, default) is not null);
        Assert.Contains(await storage.Audit.ReadAsync(DateTimeOffset.MinValue, default), entry => entry.Account == name);
    }

    private AuditEntry Entry(string account) => new(_time.GetUtcNow(), AuditAction.Deleted, "msteams", account, "1 question");

    private GivenFeedback Given(string id, RatedAnswer? about) => new(id, "msteams", Reaction.Like, id, _time.GetUtcNow(), about);

    private Settlement Call(string key, string answer) => new(key, "lane", new Lease("me", _time.GetUtcNow()), [], _time.GetUtcNow()) { Answer = answer };
}
