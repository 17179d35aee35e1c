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
