using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;
using AssistantBot.Storage;

namespace AssistantBot.Tests.Storage;

/// <summary>What every store of feedback does.</summary>
public sealed class FeedbackStoreTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly RatedAnswer GivenAnswer = new(
        "how much? £ ŵ 👩‍💻", "They save [1].", [new Citation("hmep", "3.20", "hmep/costs", "set-up-costs", "Set-up costs", "Councils \"recover\" costs.")]);

    [Theory, OnEveryStorage]
    public async Task An_answer_is_found_under_its_key(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var feedback = store.Storage.Feedback;
        Assert.Null(await feedback.FindAsync("a", CancellationToken.None));
        await feedback.KeepAsync("a", GivenAnswer, Day, CancellationToken.None);
        await feedback.KeepAsync("b", GivenAnswer with { Answer = "Other.", Evidence = [] }, Day, CancellationToken.None);
        AssertSame(GivenAnswer, await feedback.FindAsync("a", CancellationToken.None));
        AssertSame(GivenAnswer with { Answer = "Other.", Evidence = [] }, await feedback.FindAsync("b", CancellationToken.None));
    }

    [Theory, OnEveryStorage]
    public async Task An_answer_is_forgotten_after_90_days_and_feedback_keeps_what_it_is_about(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var feedback = store.Storage.Feedback;
        await feedback.KeepAsync("a", GivenAnswer, Day, CancellationToken.None);
        await feedback.SaveAsync(Given("x", Day) with { About = GivenAnswer }, CancellationToken.None);
        await feedback.KeepAsync("b", GivenAnswer, Day.AddDays(90), CancellationToken.None);
        Assert.NotNull(await feedback.FindAsync("a", CancellationToken.None));
        await feedback.KeepAsync("c", GivenAnswer, Day.AddDays(90).AddMinutes(1), CancellationToken.None);
        Assert.Null(await feedback.FindAsync("a", CancellationToken.None));
        Assert.NotNull(await feedback.FindAsync("b", CancellationToken.None));
        AssertSame(GivenAnswer, Assert.Single(await feedback.ReadAsync(Day, CancellationToken.None)).About);
    }

    [Theory, OnEveryStorage]
    public async Task Feedback_is_read_newest_first_from_a_time_on(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var feedback = store.Storage.Feedback;
        for (var i = 0; i < 3; i++) await feedback.SaveAsync(Given($"{i}", Day.AddDays(i)), CancellationToken.None);
        Assert.Equal(["2", "1", "0"], (await feedback.ReadAsync(DateTimeOffset.MinValue, CancellationToken.None)).Select(given => given.Id));
        Assert.Equal(["2", "1"], (await feedback.ReadAsync(Day.AddDays(1), CancellationToken.None)).Select(given => given.Id));
        Assert.Equal(Given("2", Day.AddDays(2)), (await feedback.ReadAsync(Day.AddDays(2), CancellationToken.None))[0]);
    }

    [Theory, OnEveryStorage]
    public async Task The_same_id_replaces_what_was_given_before(string kind)
    {
        using var store = new StorageUnderTest(kind);
        await store.Storage.Feedback.SaveAsync(Given("a", Day), CancellationToken.None);
        await store.Storage.Feedback.SaveAsync(Given("a", Day.AddDays(1)) with { Reaction = Reaction.Like, Text = "" }, CancellationToken.None);
        Assert.Equal(Given("a", Day.AddDays(1)) with { Reaction = Reaction.Like, Text = "" }, Assert.Single(await store.Storage.Feedback.ReadAsync(DateTimeOffset.MinValue, CancellationToken.None)));
    }

    [Fact]
    public async Task In_memory_no_more_than_ten_thousand_answers_are_kept()
    {
        var feedback = new MemoryFeedback();
        for (var i = 0; i <= MemoryFeedback.MostAnswers; i++) await feedback.KeepAsync($"{i}", GivenAnswer, Day, CancellationToken.None);
        Assert.Null(await feedback.FindAsync("0", CancellationToken.None));
        Assert.NotNull(await feedback.FindAsync("1", CancellationToken.None));
    }

    [SqliteFact]
    public async Task A_file_of_the_first_version_is_brought_up_to_date_with_what_it_holds()
    {
        using var store = new StorageUnderTest("sqlite");
        await store.Save("a", "one", 0);
        store.Close();
        using (var session = new SqliteSession(store.File, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite)) session.Execute("DROP TABLE answer; DROP TABLE feedback; DROP TABLE work; DROP TABLE outgoing; DROP TABLE presence; DROP TABLE audit; DROP INDEX state_changed; PRAGMA user_version = 1");
        await store.Storage.Feedback.SaveAsync(Given("a", Day), CancellationToken.None);
        Assert.Equal(("one", 1), await store.Load("a"));
    }

    private static GivenFeedback Given(string id, DateTimeOffset when) => new(id, "msteams", Reaction.Dislike, "Wrong year", when, null);

    private static void AssertSame(RatedAnswer expected, RatedAnswer? found)
    {
        Assert.Equal((expected.Question, expected.Answer), (found!.Question, found.Answer));
        Assert.Equal(expected.Evidence, found.Evidence);
    }
}
