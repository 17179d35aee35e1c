using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Privacy;

/// <summary>People and what is kept about them, in chats of their own and in front of others.</summary>
public sealed class ForgetMeTests
{
    private const string Teams = "msteams";
    private const string Secret = "What did Ceredigion and Powys save?";

    private readonly FakeKept _kept = new();
    private readonly FakePapers _papers = new();
    private readonly FakeStore _store = new();
    private readonly Talk _talk;

    public ForgetMeTests() => _talk = new Talk(_store, ports: new AssistantPorts(_papers, Privacy: _kept.Ports));

    [Fact]
    public async Task What_is_kept_is_told_in_counts()
    {
        await SayAsync(Secret);
        await SayAsync("run the driver questionnaire");
        _kept.Notes.Add((Owner.Of(Teams, "officer-1", ""), "a note"));
        var reply = (await SayAsync("what do you hold about me?")).Ends(TurnOutcome.PrivacyTold);
        Assert.Contains("- 1 question\n- 1 form\n- 1 note\n", reply.Text, StringComparison.Ordinal);
        Assert.Contains("30 days", reply.Text, StringComparison.Ordinal);
        Assert.Contains("200 days", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Send me my data", "Forget me"], reply.Suggestions);
        Assert.Empty(_kept.Entries);
    }

    [Fact]
    public async Task Nothing_is_said_to_be_nothing()
    {
        Assert.Contains("I keep nothing that you told me", (await SayAsync("what do you know about me?")).Ends(TurnOutcome.PrivacyTold).Text, StringComparison.Ordinal);
        Assert.Contains("nothing to delete", (await SayAsync("forget me")).Ends(TurnOutcome.PrivacyTold).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("deleted it", (await SayAsync("yes")).Replies[^1].Text, StringComparison.Ordinal);
        Assert.Empty(_kept.Entries);
    }

    [Fact]
    public async Task All_of_it_is_deleted_after_a_second_word_and_the_audit_says_no_more_than_that()
    {
        await SayAsync(Secret);
        _kept.Notes.AddRange([(Owner.Of(Teams, "officer-1", ""), "mine"), (Owner.Of(Teams, "officer-2", ""), "theirs")]);
        var asked = (await SayAsync("forget me")).Ends(TurnOutcome.PrivacyTold);
        Assert.Equal("Yes, delete it", asked.Suggestions[0]);
        Assert.Contains(Secret, State(), StringComparison.Ordinal);
        Assert.Equal(2, _kept.Notes.Count);

        var done = (await SayAsync(asked.Suggestions[0])).Ends(TurnOutcome.Forgotten);
        Assert.Contains("1 question, 1 note", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ceredigion", State(), StringComparison.Ordinal);
        Assert.Equal("theirs", Assert.Single(_kept.Notes).Text);
        var entry = Assert.Single(_kept.Entries);
        Assert.Equal((AuditAction.Deleted, Teams, "officer-1", "1 question, 1 note"), (entry.Action, entry.Channel, entry.Account, entry.What));
        Assert.Contains("I keep nothing", (await SayAsync("what do you hold about me?")).Replies[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("what are the risks?")]
    [InlineData("run the driver questionnaire")]
    [InlineData("help")]
    public async Task Any_other_word_takes_the_question_off_the_table(string word)
    {
        await SayAsync(Secret);
        await SayAsync("forget me");
        await SayAsync(word);
        Assert.NotEqual(TurnOutcome.Forgotten, (await SayAsync("yes")).Outcome);
        Assert.Contains("Ceredigion", State(), StringComparison.Ordinal);
        Assert.Empty(_kept.Entries);
    }

    [Fact]
    public async Task A_card_that_is_sent_meanwhile_takes_it_off_the_table_too()
    {
        await SayAsync(Secret);
        await SayAsync("forget me");
        await _talk.TakeAsync(Turn("") with { Submission = new Submission("driver-questionnaire", "no-card", new Dictionary<string, string>()) });
        Assert.NotEqual(TurnOutcome.Forgotten, (await SayAsync("yes")).Outcome);
    }

    [Fact]
    public async Task An_activity_that_comes_again_after_that_is_still_known()
    {
        await _talk.TakeAsync(Turn(Secret) with { Activity = "a-1" });
        await SayAsync("forget me");
        await SayAsync("yes");
        Assert.Equal(TurnOutcome.Duplicate, (await _talk.TakeAsync(Turn(Secret) with { Activity = "a-1" })).Outcome);
    }

    [Fact]
    public async Task A_copy_is_a_paper_to_read_and_data_for_programs()
    {
        await SayAsync(Secret);
        await SayAsync("run the driver questionnaire");
        await SayAsync("yes");
        var reply = (await SayAsync("send me my data")).Ends(TurnOutcome.PrivacyTold);
        Assert.Equal([PaperFormat.Word, PaperFormat.Json], _papers.Written.Select(written => written.Format));
        Assert.Equal(2, reply.Files.Count);
        var report = _papers.Written[0].Report;
        Assert.Contains(report.Sections, section => section.Heading == "Questions" && section.Lines.Any(line => line.Text.StartsWith(Secret, StringComparison.Ordinal)));
        Assert.Contains(report.Sections, section => section.Heading == "Forms");
        Assert.Equal(Secret, (string)report.Data["questions"]![0]!["question"]!);
        Assert.Equal("driver-questionnaire", (string)report.Data["forms"]![0]!["Plugin"]!);
        Assert.Equal(AuditAction.Exported, Assert.Single(_kept.Entries).Action);
    }

    [Fact]
    public async Task A_copy_may_be_had_first_and_the_question_is_asked_again()
    {
        await SayAsync(Secret);
        var asked = (await SayAsync("forget me")).Replies[0];
        Assert.Equal(2, (await SayAsync(asked.Suggestions[1])).Replies.Count);
        Assert.Equal(TurnOutcome.Forgotten, (await SayAsync("yes")).Outcome);
        Assert.Equal([AuditAction.Exported, AuditAction.Deleted], _kept.Entries.Select(entry => entry.Action));
    }

    [Fact]
    public async Task Files_that_cannot_be_written_are_told_and_not_noted()
    {
        await SayAsync(Secret);
        _papers.Fault = new IOException("no room");
        Assert.Contains("no room", (await SayAsync("send me my data")).Ends(TurnOutcome.Failed).Text, StringComparison.Ordinal);
        Assert.Empty(_kept.Entries);
    }

    [Fact]
    public async Task In_front_of_others_only_what_is_ones_own_there_is_told_and_deleted()
    {
        await SayInGroupAsync("officer-1", Secret);
        await SayInGroupAsync("officer-2", "How can set-up costs be recovered?");
        _kept.Notes.Add((Owner.Of(Teams, "officer-1", ""), "from elsewhere"));
        var told = (await SayInGroupAsync("officer-1", "what do you hold about me?")).Ends(TurnOutcome.PrivacyTold).Text;
        Assert.Contains("1 question in a group or channel", told, StringComparison.Ordinal);
        Assert.Contains("a chat with me alone", told, StringComparison.Ordinal);
        Assert.DoesNotContain("note", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Ceredigion", told, StringComparison.Ordinal);
        Assert.Empty((await SayInGroupAsync("officer-1", "send me my data")).Replies[0].Files);

        await SayInGroupAsync("officer-1", "forget me");
        Assert.NotEqual(TurnOutcome.Forgotten, (await SayInGroupAsync("officer-2", "yes")).Outcome);
        Assert.Equal(TurnOutcome.Forgotten, (await SayInGroupAsync("officer-1", "yes")).Outcome);
        Assert.DoesNotContain(Secret, GroupState(), StringComparison.Ordinal);
        Assert.Contains("set-up costs", GroupState(), StringComparison.Ordinal);
        Assert.Single(_kept.Notes);
    }

    [Fact]
    public async Task From_a_chat_of_ones_own_everything_is_deleted_in_groups_too_and_nothing_of_others()
    {
        await SayInGroupAsync("officer-1", Secret);
        await SayInGroupAsync("officer-1", "run the driver questionnaire");
        await SayInGroupAsync("officer-2", "How can set-up costs be recovered?");
        Assert.Contains("- 1 question in a group or channel\n- 1 form in a group or channel\n", (await SayAsync("what do you hold about me?")).Replies[0].Text, StringComparison.Ordinal);
        await SayAsync("forget me");
        Assert.Equal(TurnOutcome.Forgotten, (await SayAsync("yes")).Outcome);
        Assert.DoesNotContain("officer-1", GroupState(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ceredigion", GroupState(), StringComparison.Ordinal);
        Assert.Contains("How can set-up costs be recovered?", GroupState(), StringComparison.Ordinal);
        Assert.Contains("officer-2", GroupState(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_people_name_themselves_nobody_reaches_another_conversation()
    {
        await _talk.SayAsync(Secret, conversation: "one");
        Assert.Contains("I keep nothing", (await _talk.SayAsync("what do you hold about me?", conversation: "another")).Replies[0].Text, StringComparison.Ordinal);
        await _talk.SayAsync("forget me", conversation: "another");
        await _talk.SayAsync("yes", conversation: "another");
        Assert.Contains("Ceredigion", _store.States["conversation/webchat/one"].Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_a_conversation_is_told_that_nothing_is_kept() =>
        Assert.Contains("not kept", (await _talk.Assistant.AskAsync("What do you hold about me?", [], CancellationToken.None)).Text, StringComparison.Ordinal);

    private Task<TurnResult> SayAsync(string text) => _talk.TakeAsync(Turn(text));

    private Task<TurnResult> SayInGroupAsync(string person, string text) => _talk.TakeAsync(new Turn(Teams, "group-1", null, person, text) { Shared = true, Account = person });

    private static Turn Turn(string text) => new(Teams, "personal-1", null, "officer-1", text) { Account = "officer-1" };

    private string State() => _store.States[$"conversation/{Teams}/personal-1"].Json;

    private string GroupState() => _store.States[$"conversation/{Teams}/group-1"].Json;
}
