using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>What people type in a hurry, and what must not be misread then.</summary>
public sealed class BusyOfficerTests
{
    [Theory]
    [InlineData("set-up 1.000,00")]
    [InlineData("set-up £1.000,00")]
    [InlineData("training 5k and set-up 1.000,00")]
    public async Task A_sum_that_could_mean_two_things_is_refused_with_an_example_also_where_lines_are_named(string text)
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste");
        var reply = (await talk.SayAsync(text)).Ends(TurnOutcome.FormRefused);
        Assert.Contains("Write it like £1,200,000, £1.2m or 45k.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("What is to be split?", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("East Lindsey with population 140,000 and Boston with population 60k")]
    [InlineData("East Lindsey population 140,000, Boston has a population of 60k")]
    public async Task A_named_value_is_no_part_of_the_name(string text)
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "by population");
        Assert.StartsWith("Noted: partner East Lindsey (population 140,000); partner Boston (population 60,000).", await talk.HearAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_is_added_with_its_value_named()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "by population", "East Lindsey 140,000 and South Holland 88,000", "no");
        Assert.StartsWith("Noted: partner Boston (population 60,000).", await talk.HearAsync("add a partner Boston with population 60k"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_many_questions_there_are_is_said_once_it_is_known()
    {
        var talk = await FormTalk.SaidAsync();
        Assert.Contains("**Question 1:**", await talk.HearAsync("run the cost split"), StringComparison.Ordinal);
        Assert.Contains("**Question 2:**", await talk.HearAsync("waste"), StringComparison.Ordinal);
        Assert.Contains("**Question 4:**", await talk.HearAsync("set-up £250k"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_form_is_gone_back_to_and_not_begun_anew()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "equal", "East Lindsey and South Holland", "no", "finish", "run the board plan", "finish");
        var result = await talk.SayAsync("go back to the cost split");
        Assert.Equal("250000", result.Reported().Column("lines", "amount"));
        Assert.Equal("300000", (await talk.SayAsync("change the amount of set-up to 300k")).Reported().Column("lines", "amount"));
        Assert.Contains("**Cost split.**", await talk.HearAsync("run the cost split"), StringComparison.Ordinal);
    }
}
