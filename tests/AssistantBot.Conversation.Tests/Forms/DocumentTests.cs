using System.Text;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Documents handed over to be looked through.</summary>
public sealed class DocumentTests
{
    private readonly Talk _talk;

    public DocumentTests()
    {
        var documents = new FakeDocuments();
        _talk = new Talk(content: new PracticeContent(), ports: new AssistantPorts(Documents: documents, Evidence: documents));
    }

    [Fact]
    public async Task The_open_form_is_drafted_from_it_and_goes_on()
    {
        foreach (var text in new[] { "run the readiness check", "waste" }) await _talk.SayAsync(text);
        var reply = (await HandAsync("", ("case.txt", "The clear aims are agreed. Good data is held."))).Ends(TurnOutcome.FormStarted);
        Assert.StartsWith("I read case.txt and found passages on 2 of 5 topics:\n\n- 1. Clear aims (page 1)\n- 5. Good data (page 1)", reply.Text, StringComparison.Ordinal);
        Assert.Contains("I judge nothing", reply.Text, StringComparison.Ordinal);
        Assert.Contains("How far is this met: Clear aims?\n\nEvidence: The clear aims are agreed.", reply.Text, StringComparison.Ordinal);
        Assert.IsType<FormCard>(reply.Card);
        await _talk.SayAsync("partly");
        Assert.Equal("partly: The clear aims are agreed. Good data is held.", (await _talk.FinishAsync())["1"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_a_person_wrote_stays()
    {
        foreach (var text in new[] { "run the readiness check", "waste", "met, see the agreement" }) await _talk.SayAsync(text);
        await HandAsync("", ("case.txt", "Clear aims."));
        Assert.Equal("met: see the agreement", (await _talk.FinishAsync())["1"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_form_that_is_named_is_started_and_another_put_aside()
    {
        foreach (var text in new[] { "run the board plan", "waste" }) await _talk.SayAsync(text);
        var reply = (await HandAsync("for the readiness check", ("case.txt", "Clear aims."))).Ends(TurnOutcome.FormStarted);
        Assert.StartsWith("I have put the board plan aside.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Clear aims?", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_form_that_takes_it_those_that_do_are_offered() =>
        Assert.StartsWith("I can look through case.txt for evidence. Attach it again with a few words on what for: readiness check.", (await HandAsync("", ("case.txt", "x"))).Ends(TurnOutcome.Helped).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Of_several_files_those_that_cannot_be_read_are_named()
    {
        var reply = (await HandAsync("readiness", ("case.txt", "Clear aims."), ("scan.png", "x"))).Ends(TurnOutcome.FormStarted);
        Assert.StartsWith("I can't read scan.png: it is no text file.\n\nI read case.txt", reply.Text, StringComparison.Ordinal);
        Assert.Equal("I can't read scan.png: it is no text file.", (await HandAsync("readiness", ("scan.png", "x"))).Ends(TurnOutcome.Refused).Text);
    }

    [Fact]
    public async Task One_that_cannot_be_fetched_is_told()
    {
        var turn = new Turn(Talk.Channel, Talk.Conversation, null, "officer-1", "readiness") { Attachments = [new Attached("case.txt", _ => throw new HttpRequestException("gone"))] };
        Assert.Equal("I could not fetch case.txt. Please attach it again.", (await _talk.TakeAsync(turn)).Ends(TurnOutcome.Refused).Text);
    }

    [Fact]
    public async Task One_that_says_nothing_on_the_topics_is_told() =>
        Assert.StartsWith("I read case.txt and found nothing that bears on the 5 topics of the readiness check.", (await HandAsync("readiness", ("case.txt", "Bins."))).Ends(TurnOutcome.FormStarted).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_reader_it_says_that_it_cannot()
    {
        var talk = new Talk(content: new PracticeContent());
        var turn = new Turn(Talk.Channel, Talk.Conversation, null, "officer-1", "") { Attachments = [File("case.txt", "x")] };
        Assert.StartsWith("I can't read documents here.", (await talk.TakeAsync(turn)).Ends(TurnOutcome.Helped).Text, StringComparison.Ordinal);
    }

    private Task<TurnResult> HandAsync(string text, params (string Name, string Content)[] files) =>
        _talk.TakeAsync(new Turn(Talk.Channel, Talk.Conversation, null, "officer-1", text) { Attachments = [.. files.Select(file => File(file.Name, file.Content))] });

    private static Attached File(string name, string content) => new(name, _ => Task.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(content))));
}
