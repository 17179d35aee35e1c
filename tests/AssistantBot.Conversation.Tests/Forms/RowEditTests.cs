using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Any answer is changed by naming it.</summary>
public sealed class RowEditTests
{
    [Theory]
    [InlineData("change the population of South Holland to 95,000", "140000 95000")]
    [InlineData("South Holland's population is 95,000", "140000 95000")]
    [InlineData("change South Holland to 95k", "140000 95000")]
    [InlineData("the population of south holland should be 95,000", "140000 95000")]
    [InlineData("make South Holland council's population 95,000", "140000 88000")]
    [InlineData("change East Lindsey to 141,000 and South Holland to 95,000", "141000 95000")]
    [InlineData("change the populations to 141,000 and 95,000", "141000 95000")]
    [InlineData("can you change the population of South Holland to 95,000?", "140000 95000")]
    public async Task A_cell(string text, string expected) => Assert.Equal(expected, (await AfterAsync(text)).Column("partners", "population"));

    [Theory]
    [InlineData("set the basis of set-up to equal", "equal")]
    [InlineData("change set-up to equal parts", "equal")]
    [InlineData("set-up is equal", "equal")]
    public async Task A_choice(string text, string expected) => Assert.Equal(expected, (await AfterAsync(text)).Column("lines", "basis"));

    [Theory]
    [InlineData("call it refuse collection", "refuse collection")]
    [InlineData("change the service to refuse collection", "refuse collection")]
    [InlineData("the service is refuse collection", "refuse collection")]
    public async Task The_service(string text, string expected) => Assert.Equal(expected, (await AfterAsync(text))["service"]!.GetValue<string>());

    [Theory]
    [InlineData("add a partner Boston", "East Lindsey South Holland Boston")]
    [InlineData("add partners Boston and Lincoln", "East Lindsey South Holland Boston Lincoln")]
    [InlineData("remove South Holland, add a partner Boston", "East Lindsey South Holland")]
    [InlineData("rename South Holland to South Holland District", "East Lindsey South Holland District")]
    [InlineData("change the partners to South Holland and Boston", "South Holland Boston")]
    [InlineData("change the name of South Holland to Boston", "East Lindsey Boston")]
    public async Task Rows(string text, string expected) => Assert.Equal(expected, (await AfterAsync(text)).Column("partners", "name"));

    [Fact]
    public async Task A_row_that_goes_away_takes_its_values_and_leaves_the_others_theirs()
    {
        var talk = await AtEndAsync();
        await talk.SayAsync("add a partner Boston 70,000");
        Assert.StartsWith("Noted: East Lindsey is removed.", await talk.HearAsync("remove East Lindsey"), StringComparison.Ordinal);
        Assert.Equal("88000 70000", (await talk.FinishAsync()).Column("partners", "population"));
    }

    [Fact]
    public async Task One_row_is_added_with_what_is_said_of_it_behind_a_comma()
    {
        var talk = await AtEndAsync();
        await talk.SayAsync("add a partner Boston, population 70,000");
        Assert.Equal(("East Lindsey South Holland Boston", "140000 88000 70000"), ((await talk.FinishAsync()).Column("partners", "name"), (await talk.FinishAsync()).Column("partners", "population")));
    }

    [Theory]
    [InlineData("add a partner south holland", "There is a partner called south holland already.")]
    [InlineData("remove the partner Atlantis", "There is no partner called Atlantis.")]
    [InlineData("remove Atlantis", "There is no line or partner called Atlantis.")]
    [InlineData("rename South Holland to East Lindsey", "There is a partner called East Lindsey already.")]
    [InlineData("set Boston's stand-alone cost to £600k", "There is nothing of that name in the cost split yet.")]
    [InlineData("add Boston", "Please say add a line Boston or add a partner Boston.")]
    [InlineData("change the population of South Holland to lots", "The population of South Holland: I can't read that as a number.")]
    public async Task What_cannot_be_done_is_told_and_changes_nothing(string text, string reason)
    {
        var talk = await AtEndAsync();
        Assert.StartsWith(reason, (await talk.SayAsync(text)).Ends(TurnOutcome.FormRefused).Text, StringComparison.Ordinal);
        var data = await talk.FinishAsync();
        Assert.Equal(("East Lindsey South Holland", "140000 88000"), (data.Column("partners", "name"), data.Column("partners", "population")));
    }

    [Fact]
    public async Task Beyond_the_most_rows_the_surplus_is_named()
    {
        var reply = await (await AtEndAsync()).HearAsync("add partners Boston, Lincoln and Corby");
        Assert.StartsWith("Noted: partner Boston; partner Lincoln.\n\nThere can be at most 4 partners; Corby is not taken.", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("go back to question 1", "Which service is it about? (You said waste.)")]
    [InlineData("change the population of South Holland", "(You said 88,000.)")]
    [InlineData("back", "What is the population of each: East Lindsey and South Holland?")]
    public async Task A_question_is_put_again(string text, string expected) => Assert.Contains(expected, await (await AtEndAsync()).HearAsync(text), StringComparison.Ordinal);

    [Fact]
    public async Task After_the_report_a_change_gives_it_anew()
    {
        var talk = await AtEndAsync();
        await talk.FinishAsync();
        Assert.Equal("140000 95000", (await talk.SayAsync("change the population of South Holland to 95,000")).Reported().Column("partners", "population"));
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> AfterAsync(string text)
    {
        var talk = await AtEndAsync();
        await talk.SayAsync(text);
        return await talk.FinishAsync();
    }

    /// <summary>The last question is asked.</summary>
    private static Task<Talk> AtEndAsync() =>
        FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "by population", "East Lindsey and South Holland", "140,000 and 88,000");
}
