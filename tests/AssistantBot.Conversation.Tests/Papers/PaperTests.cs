using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Papers;

/// <summary>Reports, answers and whole conversations handed over as files.</summary>
public sealed class PaperTests
{
    private static readonly string[] Split = ["run the cost split", "waste", "set-up £250k", "equal", "East Lindsey and South Holland", "no", "finish"];

    private readonly FakePapers _papers = new();
    private readonly Talk _talk;

    public PaperTests() => _talk = new Talk(content: new PracticeContent(), ports: new AssistantPorts(_papers));

    [Theory]
    [InlineData("save as Word", PaperFormat.Word)]
    [InlineData("Save as Word please", PaperFormat.Word)]
    [InlineData("can I have that in Word?", PaperFormat.Word)]
    [InlineData("download it", PaperFormat.Word)]
    [InlineData("save", PaperFormat.Word)]
    [InlineData("give me the Excel", PaperFormat.Excel)]
    [InlineData("as csv", PaperFormat.Csv)]
    [InlineData("export the cost split to a spreadsheet", PaperFormat.Excel)]
    public async Task A_report_is_saved(string text, PaperFormat format)
    {
        await SayAsync(Split);
        var reply = (await _talk.SayAsync(text)).Ends(TurnOutcome.PaperGiven);
        Assert.Equal(("Cost split", format), (Assert.Single(_papers.Written).Report.Title, _papers.Written[0].Format));
        Assert.StartsWith("Here is Cost split.", reply.Text, StringComparison.Ordinal);
        Assert.Equal("paper-1", Assert.Single(reply.Files).Id);
    }

    [Fact]
    public async Task The_report_offers_what_can_be_saved_and_what_it_says_itself()
    {
        await SayAsync(Split[..^1]);
        var suggestions = (await _talk.SayAsync("finish")).Replies[0].Suggestions;
        Assert.Equal(["Run the readiness check", "Save as Word", "Save as Excel"], suggestions.Take(3));
        await SayAsync("run the driver questionnaire");
        Assert.DoesNotContain("Save as Excel", (await _talk.SayAsync("all no")).Replies[0].Suggestions);
    }

    [Fact]
    public async Task An_answer_is_saved_line_by_line_with_its_sources()
    {
        await SayAsync("What did Ceredigion and Powys save?");
        Assert.Contains("marked as a draft", (await _talk.SayAsync("save that as a Word paper")).Ends(TurnOutcome.PaperGiven).Text, StringComparison.Ordinal);
        var report = _papers.Written.Single().Report;
        Assert.Equal("What did Ceredigion and Powys save?", report.Title);
        Assert.True(report.IsDraft);
        Assert.Contains("£250k", report.Headline.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", report.Headline.Text, StringComparison.Ordinal);
        Assert.Equal("hmep", Assert.Single(report.Headline.Sources).Source);
        Assert.DoesNotContain(report.Sections[0].Lines, line => line.Text.StartsWith("- ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_conversation_is_saved_with_questions_and_reports()
    {
        await SayAsync("What did Ceredigion and Powys save?", "What did Cornwall save?");
        await SayAsync(Split);
        (await _talk.SayAsync("save the whole conversation as Word")).Ends(TurnOutcome.PaperGiven);
        var report = _papers.Written.Single().Report;
        Assert.Equal(["What did Ceredigion and Powys save?", "What did Cornwall save?", "Cost split", "Cost split: Shares"], report.Sections.Select(section => section.Heading));
        Assert.Equal("2 questions with the answers that the toolkits give, and the result of one instrument.", report.Headline.Text);
    }

    [Fact]
    public async Task After_a_restart_it_can_still_be_saved()
    {
        await SayAsync("What did Ceredigion and Powys save?");
        var later = new Talk(_talk.Store, new PracticeContent(), ports: new AssistantPorts(_papers));
        (await later.SayAsync("save as Word")).Ends(TurnOutcome.PaperGiven);
        Assert.NotEmpty(_papers.Written.Single().Report.Citations);
    }

    [Theory]
    [InlineData("save as Word", "There is nothing to save yet.")]
    [InlineData("save the conversation as Word", "There is nothing to save yet.")]
    [InlineData("save the cost split as Word", "The cost split has no result yet.")]
    [InlineData("save as pdf", "I make Word, Excel and CSV files.")]
    public async Task What_cannot_be_saved_is_told(string text, string reason)
    {
        Assert.StartsWith(reason, (await _talk.SayAsync(text)).Ends(TurnOutcome.Helped).Text, StringComparison.Ordinal);
        Assert.Empty(_papers.Written);
    }

    [Fact]
    public async Task A_form_that_is_open_is_not_finished_yet()
    {
        await SayAsync("What did Ceredigion and Powys save?", "run the cost split", "waste");
        Assert.StartsWith("The cost split is not finished.", (await _talk.SayAsync("save as Word")).Ends(TurnOutcome.Helped).Text, StringComparison.Ordinal);
        (await _talk.SayAsync("save")).Ends(TurnOutcome.FormCancelled);
    }

    [Theory]
    [InlineData("save as Word")]
    [InlineData("save the cost split as Word")]
    public async Task A_form_that_has_all_it_needs_is_finished_and_saved(string text)
    {
        await SayAsync(Split[..^1]);
        var result = await _talk.SayAsync(text);
        Assert.Equal(TurnOutcome.PaperGiven, result.Outcome);
        Assert.IsType<ReportCard>(result.Replies[0].Card);
        Assert.StartsWith("Here is Cost split.", result.Replies[1].Text, StringComparison.Ordinal);
        Assert.Equal("Cost split", Assert.Single(_papers.Written).Report.Title);
    }

    [Fact]
    public async Task A_spreadsheet_without_a_table_is_not_made()
    {
        await SayAsync("What did Ceredigion and Powys save?");
        Assert.StartsWith("There is no table in it", (await _talk.SayAsync("give me the Excel")).Ends(TurnOutcome.Helped).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_and_nothing_else_changes()
    {
        await SayAsync(Split);
        _papers.Fault = new IOException("no space at /var");
        var reply = (await _talk.SayAsync("save as Word")).Ends(TurnOutcome.Failed);
        Assert.StartsWith("I could not write the file", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/var", reply.Text, StringComparison.Ordinal);
        _papers.Fault = null;
        (await _talk.SayAsync("save as Word")).Ends(TurnOutcome.PaperGiven);
    }

    [Theory]
    [InlineData("give me a case study about a document store")]
    [InlineData("make a shared service in Word and Excel training")]
    [InlineData("What does the paper on governance say?")]
    [InlineData("show me the results of Tayside")]
    public async Task Other_wishes_are_questions(string text)
    {
        await _talk.SayAsync(text);
        Assert.Empty(_papers.Written);
    }

    private async Task SayAsync(params string[] said)
    {
        foreach (var text in said) await _talk.SayAsync(text);
    }
}
