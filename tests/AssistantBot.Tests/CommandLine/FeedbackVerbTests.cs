using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;
using AssistantBot.Storage;
using AssistantBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.CommandLine;

public sealed class FeedbackVerbTests : IDisposable
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly MemoryFeedback _store = new();
    private readonly Terminal _terminal;

    public FeedbackVerbTests() => _terminal = new Terminal { Configure = services => services.AddSingleton<IFeedbackStore>(_store) };

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Nothing_is_said_to_be_nothing() => Assert.Equal("No feedback.", (await _terminal.RunAsync("feedback")).Done().Text);

    [Fact]
    public async Task Counts_come_first_and_then_the_newest()
    {
        await FillAsync();
        Assert.Equal(
            """
            1 like, 2 dislikes.

            Like, 4 March 2026 09:30 UTC, webchat
              The answer is not known, or no more.

            Dislike, 3 March 2026 09:30 UTC, msteams
              Remark: =HYPERLINK("x") see
              Question: how much?
              Answer: They save £5 [1].
              Evidence: HMEP 3.20

            Dislike, 2 March 2026 09:30 UTC, msteams
              The answer is not known, or no more.
            """.ReplaceLineEndings("\n"),
            (await _terminal.RunAsync("feedback")).Done().Text);
    }

    [Theory]
    [InlineData("1 like, 1 dislike.", "--since", "2026-03-03")]
    [InlineData("0 likes, 2 dislikes.", "--reaction", "dislike")]
    [InlineData("1 like, 0 dislikes.", "--reaction", "like", "--since", "2026-03-04")]
    [InlineData("No feedback.", "--since", "2026-03-05")]
    public async Task It_is_narrowed_by_day_and_reaction(string counts, params string[] args)
    {
        await FillAsync();
        Assert.Equal(counts, (await _terminal.RunAsync(["feedback", .. args])).Done().Output[0]);
    }

    [Fact]
    public async Task With_json_each_is_a_line()
    {
        await FillAsync();
        var lines = (await _terminal.RunAsync("feedback", "--json")).Done().Json;
        Assert.Equal(["like", "dislike", "dislike"], lines.Select(line => (string)line["reaction"]!));
        Assert.Equal(["given", "reaction", "channel", "text", "question", "answer", "evidence"], lines[1].Select(field => field.Key));
        Assert.Equal("3.20", (string)lines[1]["evidence"]![0]!["locator"]!);
        Assert.Null(lines[0]["question"]);
    }

    [Fact]
    public async Task A_spreadsheet_computes_nothing_of_what_people_wrote()
    {
        await FillAsync();
        var file = _terminal.File("feedback.csv");
        Assert.StartsWith("1 like, 2 dislikes. Written to", (await _terminal.RunAsync("feedback", "--export", file)).Done().Text, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = await File.ReadAllTextAsync(file);
        Assert.StartsWith("Given (UTC),Reaction,Channel,Remark,Question,Answer,Evidence\r\n2026-03-04 09:30:00,like,webchat,,,,\r\n", text, StringComparison.Ordinal);
        Assert.Contains("2026-03-03 09:30:00,dislike,msteams,\"'=HYPERLINK(\"\"x\"\")\nsee\",how much?,They save £5 [1].,HMEP 3.20\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lines_are_exported_as_they_are_printed()
    {
        await FillAsync();
        var file = _terminal.File("feedback.JSONL");
        (await _terminal.RunAsync("feedback", "--export", file, "--reaction", "dislike")).Done();
        Assert.Equal((await _terminal.RunAsync("feedback", "--json", "--reaction", "dislike")).Done().Output, await File.ReadAllLinesAsync(file));
    }

    [Theory]
    [InlineData("--since yesterday is no day; write it as 2026-03-31", "--since", "yesterday")]
    [InlineData("--reaction meh is not known; use like or dislike", "--reaction", "meh")]
    [InlineData("--export out.xlsx is of no kind that can be written; name a file that ends in .csv or .jsonl", "--export", "out.xlsx")]
    public async Task What_cannot_be_read_is_wrong_usage(string problem, params string[] args) => (await _terminal.RunAsync(["feedback", .. args])).Refused(2, problem);

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_terminal.File("no-folder"), "out.csv");
        (await _terminal.RunAsync("feedback", "--export", file)).Refused(1, $"cannot write {file}");
    }

    [SqliteFact]
    public async Task It_is_read_from_the_file_that_the_program_writes()
    {
        using var terminal = new Terminal();
        Directory.CreateDirectory(terminal.File("data"));
        using (var database = new SqliteDatabase(Path.Combine(terminal.File("data"), "state.db")))
            await new SqlFeedback(database).SaveAsync(new GivenFeedback("a", "msteams", Reaction.Like, "", Day, null), CancellationToken.None);
        Assert.Equal("1 like, 0 dislikes.", (await terminal.RunAsync("feedback")).Done().Output[0]);
    }

    private async Task FillAsync()
    {
        var about = new RatedAnswer("how much?", "They save £5 [1].", [new Citation("hmep", "3.20", "hmep/costs", "", "Costs", "They save.")]);
        await _store.SaveAsync(new GivenFeedback("a", "msteams", Reaction.Dislike, "", Day, null), CancellationToken.None);
        await _store.SaveAsync(new GivenFeedback("b", "msteams", Reaction.Dislike, "=HYPERLINK(\"x\")\nsee", Day.AddDays(1), about), CancellationToken.None);
        await _store.SaveAsync(new GivenFeedback("c", "webchat", Reaction.Like, "", Day.AddDays(2), null), CancellationToken.None);
    }
}
