using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>A form with lists and conditions as a busy officer types, with interruptions, from the start to the report.</summary>
public sealed class CostTranscriptTests
{
    [Fact]
    public async Task From_the_start_to_the_report_with_interruptions()
    {
        var talk = await FormTalk.SaidAsync();
        Assert.EndsWith("**Question 1:** Which service is it about?", await talk.HearAsync("run the cost split"), StringComparison.Ordinal);
        Assert.EndsWith("What is to be split? Name each line.", await talk.HearAsync("waste collection"), StringComparison.Ordinal);
        Assert.StartsWith("Noted: line set-up (amount £250,000); line annual cost (amount £1,200,000).", await talk.HearAsync("set-up £250k and annual cost 1.2m"), StringComparison.Ordinal);
        Assert.StartsWith("Councils agree how. [1]", await talk.HearAsync("why do you ask?"), StringComparison.Ordinal);
        Assert.EndsWith("Who are the partners?", await talk.HearAsync("set-up equal, annual cost by population"), StringComparison.Ordinal);
        Assert.Contains("What is the population of each: South Holland, East Lindsey and Boston?", await talk.HearAsync("South Holland, East Lindsey and Boston"), StringComparison.Ordinal);

        var aside = await talk.SayAsync("What did Ceredigion and Powys save?");
        Assert.Equal(TurnOutcome.Answered, aside.Outcome);
        Assert.Contains("£250k", aside.Replies[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Back to the cost split.", aside.Replies[1].Text, StringComparison.Ordinal);

        Assert.Contains("What is the population of each: Boston?".Replace(" each: Boston", " Boston", StringComparison.Ordinal), await talk.HearAsync("East Lindsey 140,000 and South Holland 88,000"), StringComparison.Ordinal);
        Assert.EndsWith("Does somebody join later?", await talk.HearAsync("70k"), StringComparison.Ordinal);
        Assert.EndsWith("On which day?", await talk.HearAsync("yes, in 2027"), StringComparison.Ordinal);
        var review = await talk.SayAsync("skip");
        Assert.Contains("- Partners: South Holland (population 88,000); East Lindsey (population 140,000); Boston (population 70,000)", review.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("Shall I work it out?", review.Replies[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Noted: the population of South Holland is 95,000.", await talk.HearAsync("change the population of South Holland to 95,000"), StringComparison.Ordinal);

        var data = (await talk.SayAsync("yes")).Reported();
        Assert.Equal("waste collection", data["service"]!.GetValue<string>());
        Assert.Equal("250000 1200000", data.Column("lines", "amount"));
        Assert.Equal("equal population", data.Column("lines", "basis"));
        Assert.Equal("95000 140000 70000", data.Column("partners", "population"));
    }

    [Theory]
    [InlineData("by population")]
    [InlineData("By population, please.")]
    [InlineData("population")]
    public async Task At_the_review_a_basis_alone_is_a_change_of_basis_and_no_question(string text)
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k and annual cost 1.2m", "equal", "East Lindsey and South Holland", "no");
        Assert.Contains("What is the population of each: East Lindsey and South Holland?", await talk.HearAsync(text), StringComparison.Ordinal);
        await talk.SayAsync("140,000 and 88,000");
        Assert.Equal("population population", (await talk.SayAsync("yes")).Reported().Column("lines", "basis"));
    }

    [Theory]
    [InlineData("by population?")]
    [InlineData("What did Ceredigion and Powys save?")]
    public async Task At_the_review_a_question_stays_one(string text)
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "equal", "East Lindsey and South Holland", "no");
        Assert.Contains("Shall I work", await talk.HearAsync(text), StringComparison.Ordinal);
        Assert.Equal("equal", (await talk.SayAsync("yes")).Reported().Column("lines", "basis"));
    }

    [Fact]
    public async Task Days_later_it_goes_on_in_another_program()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "equal", "East Lindsey and South Holland", "stop");
        var later = new Talk(talk.Store, new PracticeContent());
        Assert.StartsWith("Welcome back.", (await later.JoinAsync()).Replies[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("Does somebody join later?", await later.HearAsync("resume"), StringComparison.Ordinal);
        Assert.Equal("East Lindsey South Holland", (await later.FinishAsync()).Column("partners", "name"));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_asked_at_finish()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste");
        var reply = await talk.HearAsync("finish");
        Assert.StartsWith("Before I can work it out I need the lines and the partners.", reply, StringComparison.Ordinal);
        Assert.EndsWith("What is to be split? Name each line.", reply, StringComparison.Ordinal);
        Assert.StartsWith("Before I can work it out I need the amount of set-up", await (await FormTalk.SaidAsync("run the cost split", "waste", "set-up")).HearAsync("just do it"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("I don't know")]
    public async Task What_is_needed_cannot_be_passed_over(string text)
    {
        var result = await (await FormTalk.SaidAsync("run the cost split", "waste", "set-up")).SayAsync(text);
        Assert.StartsWith("I need the amount of set-up to work it out.", result.Ends(TurnOutcome.FormRefused).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_of_several_answers_asks_again_with_the_reason_and_is_mended()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "percentages", "East Lindsey and South Holland", "60 and 50", "no");
        var refused = await talk.SayAsync("yes");
        Assert.StartsWith("The percentages come to 110, and they must come to 100.", refused.Ends(TurnOutcome.FormRefused).Text, StringComparison.Ordinal);
        await talk.SayAsync("South Holland 40");
        Assert.Equal("60 40", (await talk.SayAsync("yes")).Reported().Column("partners", "percent"));
    }

    [Fact]
    public async Task Answers_that_no_longer_apply_are_kept_but_neither_shown_nor_evaluated()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "equal", "East Lindsey and South Holland", "yes", "1 April 2027", "change the late joiner to no");
        Assert.DoesNotContain("Joining day", await talk.HearAsync("review"), StringComparison.Ordinal);
        Assert.Null((await talk.FinishAsync())["joined"]);
        Assert.Equal("2027-04-01", (await talk.SayAsync("change the late joiner to yes")).Reported()["joined"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_not_asked_can_be_given_by_name()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "equal", "East Lindsey and South Holland", "no");
        Assert.StartsWith("Noted: the discount rate is 3.5%.", await talk.HearAsync("set the discount rate to 3.5%"), StringComparison.Ordinal);
        Assert.StartsWith("Noted: the discount rate is 4%.", await talk.HearAsync("discount rate 4"), StringComparison.Ordinal);
        Assert.StartsWith("Noted: the stand-alone cost of East Lindsey is £200,000.", await talk.HearAsync("East Lindsey's stand-alone cost is £200k"), StringComparison.Ordinal);
        Assert.Equal("4", (await talk.FinishAsync())["rate"]!.GetValue<string>());
    }
}
