using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Forms in a group chat or channel.</summary>
public sealed class SharedFormTests
{
    private readonly Talk _talk = new(content: new PracticeContent());

    [Theory]
    [InlineData("met")]
    [InlineData("skip")]
    [InlineData("change 1 to met")]
    [InlineData("finish")]
    public async Task Others_do_not_answer_change_or_finish_it(string text)
    {
        await StartAsync();
        var reply = (await SayAsync("officer-2", text)).Ends(TurnOutcome.FormRefused);
        Assert.StartsWith("Somebody else here is filling in the readiness check", reply.Text, StringComparison.Ordinal);
        Assert.Contains("point 1:**", (await SayAsync("officer-1", "help")).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_questions_are_answered_and_the_form_is_left_alone()
    {
        await StartAsync();
        (await SayAsync("officer-2", "What did Ceredigion and Powys save?")).Ends(TurnOutcome.Answered);
        Assert.Contains("What shows it?", (await SayAsync("officer-1", "met")).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_person_can_run_a_form_of_their_own_beside_it()
    {
        await StartAsync();
        Assert.StartsWith("**Readiness check.**", (await SayAsync("officer-2", "run the readiness check")).Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("point 1:**", (await SayAsync("officer-2", "parking")).Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("What shows it? (Clear aims)", (await SayAsync("officer-1", "met")).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_starter_opens_it_to_all()
    {
        await StartAsync();
        Assert.StartsWith("Everybody here can answer the readiness check now.", (await SayAsync("officer-1", "share this form")).Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("What shows it?", (await SayAsync("officer-2", "met")).Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("share this form with everyone here")]
    [InlineData("Please share it with everybody")]
    [InlineData("can you share the readiness check with the group?")]
    [InlineData("let everyone answer")]
    [InlineData("open this form to all")]
    public async Task It_is_opened_in_ones_own_words(string text)
    {
        await StartAsync();
        Assert.StartsWith("Everybody here can answer the readiness check now.", (await SayAsync("officer-1", text)).Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("What shows it?", (await SayAsync("officer-2", "met")).Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep it to myself")]
    [InlineData("Keep this form to myself")]
    [InlineData("Keep this form to myself, please")]
    [InlineData("Please keep this form to myself.")]
    [InlineData("stop sharing it")]
    [InlineData("make it private again")]
    public async Task Its_starter_closes_it_again(string text)
    {
        await StartAsync();
        await SayAsync("officer-1", "share this form with everyone here");
        await SayAsync("officer-2", "met");
        Assert.StartsWith("Only you can answer the readiness check now.", (await SayAsync("officer-1", text)).Replies[0].Text, StringComparison.Ordinal);
        (await SayAsync("officer-2", "finish")).Ends(TurnOutcome.FormRefused);
        Assert.Matches("(?i)clear aims.*met", (await SayAsync("officer-1", "review")).Replies[0].Text);
    }

    [Fact]
    public async Task Nobody_else_opens_or_closes_it()
    {
        await StartAsync();
        (await SayAsync("officer-2", "share this form with everyone here")).Ends(TurnOutcome.FormRefused);
        await SayAsync("officer-1", "share this form with everyone here");
        Assert.StartsWith("Who began the readiness check decides", (await SayAsync("officer-2", "keep it to myself")).Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("What shows it?", (await SayAsync("officer-2", "met")).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_put_aside_is_shared_too()
    {
        await StartAsync();
        await SayAsync("officer-1", "stop");
        Assert.Equal("Everybody here can answer the readiness check now. Say keep it to myself to close it again.", (await SayAsync("officer-1", "share this form")).Replies[0].Text);
        Assert.Contains("point 1:**", (await SayAsync("officer-2", "resume")).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_do_not_submit_its_card()
    {
        var card = Assert.IsType<FormCard>((await SayAsync("officer-1", "run the readiness check")).Replies[0].Card);
        var values = new Dictionary<string, string> { ["items/1/rating"] = "met" };
        (await _talk.TakeAsync(Turn("officer-2", "") with { Submission = new Submission("readiness-check", card.Id, values) })).Ends(TurnOutcome.FormRefused);
        (await _talk.TakeAsync(Turn("officer-1", "") with { Submission = new Submission("readiness-check", card.Id, values) })).Reported();
    }

    [Fact]
    public async Task In_a_conversation_of_one_the_channels_id_of_the_person_may_change()
    {
        foreach (var (person, text) in new[] { ("a", "run the readiness check"), ("b", "waste") })
            await _talk.TakeAsync(Turn(person, text) with { Shared = false });
        Assert.Contains("What shows it?", (await _talk.TakeAsync(Turn("c", "met") with { Shared = false })).Replies[0].Text, StringComparison.Ordinal);
    }

    private async Task StartAsync()
    {
        foreach (var text in new[] { "run the readiness check", "waste" }) await SayAsync("officer-1", text);
    }

    private Task<TurnResult> SayAsync(string person, string text) => _talk.TakeAsync(Turn(person, text));

    private static Turn Turn(string person, string text) => new(Talk.Channel, Talk.Conversation, null, person, text) { Shared = true };
}
