using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Several forms in one conversation, and what one gives to the next.</summary>
public sealed class SeveralFormsTests
{
    [Fact]
    public async Task Another_form_puts_the_open_one_aside_and_both_are_resumed_by_name()
    {
        var talk = await FormTalk.SaidAsync("run the readiness check", "waste", "met, see the agreement");
        Assert.StartsWith("I have put the readiness check aside; say resume the readiness check to go back to it.\n\n**Board plan.**", await talk.HearAsync("run the board plan"), StringComparison.Ordinal);
        Assert.Contains("point 2:**", await talk.HearAsync("resume the readiness check"), StringComparison.Ordinal);
        Assert.Contains("How much is shared a year?", await talk.HearAsync("back to the board plan"), StringComparison.Ordinal);
        Assert.EndsWith("The readiness check is still put aside; say resume the readiness check to go on.", await talk.HearAsync("finish"), StringComparison.Ordinal);
        Assert.Contains("point 2:**", await talk.HearAsync("resume"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_forms_are_open_is_told()
    {
        var talk = await FormTalk.SaidAsync("run the readiness check", "waste", "met, see the agreement", "run the board plan");
        var reply = (await talk.SayAsync("which forms are open?")).Ends(TurnOutcome.Helped);
        Assert.Contains("- Readiness check: put aside, 2 answers\n- Board plan: open now, 1 answer", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Resume the readiness check"], reply.Suggestions);
        Assert.StartsWith("No form was begun yet.", await (await FormTalk.SaidAsync()).HearAsync("what forms do I have?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_only_begun_leaves_nothing_behind()
    {
        var talk = await FormTalk.SaidAsync("run the readiness check");
        Assert.StartsWith("**Board plan.**", await talk.HearAsync("run the board plan"), StringComparison.Ordinal);
        Assert.DoesNotContain("Readiness", await talk.HearAsync("which forms are open?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_finished_form_holds_is_taken_over_and_told()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "equal", "East Lindsey and South Holland", "no", "finish");
        var reply = await talk.HearAsync("run the board plan");
        Assert.Contains("I have taken over the service (waste), the yearly value (£1,200,000) and the members' councils (East Lindsey and South Holland); to change that, say for example: call it street lighting.", reply, StringComparison.Ordinal);
        Assert.EndsWith("Which risks does it watch?", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_name_partners_become_rows()
    {
        var talk = await FormTalk.SaidAsync("run the board plan", "waste", "600k", "East Lindsey and South Holland", "finish");
        Assert.Contains("the partners (East Lindsey and South Holland)", await talk.HearAsync("run the cost split"), StringComparison.Ordinal);
        Assert.DoesNotContain("Who are the partners?", await talk.HearAsync("set-up 20k equal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropping_asks_first_and_a_no_drops_nothing()
    {
        var talk = await FormTalk.SaidAsync("run the board plan", "waste", "600k");
        var reply = (await talk.SayAsync("cancel")).Ends(TurnOutcome.FormContinued);
        Assert.Equal(("Drop the board plan and its 2 answers?", 2), (reply.Text, reply.Suggestions.Count));
        Assert.StartsWith("All right, nothing was dropped.", await talk.HearAsync("no"), StringComparison.Ordinal);
        await talk.SayAsync("cancel");
        Assert.Contains("Which risks does it watch?", await talk.HearAsync("East Lindsey and South Holland"), StringComparison.Ordinal);
        await talk.SayAsync("cancel");
        (await talk.SayAsync("yes please")).Ends(TurnOutcome.FormCancelled);
        Assert.StartsWith("No form was begun yet.", await talk.HearAsync("which forms are open?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beginning_anew_asks_first_where_much_was_answered()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k");
        Assert.Equal("Drop the 2 answers to the cost split and begin anew?", await talk.HearAsync("start over"));
        Assert.EndsWith("Which service is it about?", await talk.HearAsync("yes"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("ok")]
    [InlineData("go ahead")]
    [InlineData("looks good")]
    [InlineData("just do it")]
    public async Task The_review_waits_for_a_yes(string text)
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "equal", "East Lindsey and South Holland");
        Assert.Contains("Shall I work it out?", await talk.HearAsync("no"), StringComparison.Ordinal);
        Assert.StartsWith("What shall I change?", await talk.HearAsync("no"), StringComparison.Ordinal);
        Assert.StartsWith("Please say yes, or what I shall change", await talk.HearAsync("blue"), StringComparison.Ordinal);
        (await talk.SayAsync(text)).Reported();
    }
}
