using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Rows and columns in the words in which people give them.</summary>
public sealed class ListAnswersTests
{
    [Theory]
    [InlineData("South Holland, East Lindsey and Boston", "South Holland|East Lindsey|Boston")]
    [InlineData("it's East Lindsey and South Holland.", "East Lindsey|South Holland")]
    [InlineData("1. East Lindsey\n2. South Holland", "East Lindsey|South Holland")]
    [InlineData("- East Lindsey District Council\n- South Holland District Council", "East Lindsey District Council|South Holland District Council")]
    [InlineData("Kensington and Chelsea, Westminster", "Kensington and Chelsea|Westminster")]
    [InlineData("Windsor and Maidenhead, Slough and Bracknell", "Windsor and Maidenhead|Slough|Bracknell")]
    [InlineData("Windsor and Maidenhead; Slough", "Windsor and Maidenhead|Slough")]
    [InlineData("Boston & Lincoln", "Boston|Lincoln")]
    [InlineData("Windsor and Maidenhead 150,000 and Slough 160,000", "Windsor and Maidenhead|Slough")]
    public async Task Partners_are_named(string text, string partners)
    {
        var talk = await AtPartnersAsync();
        await talk.SayAsync(text);
        Assert.Equal(partners, string.Join('|', await PartnersAsync(talk)));
    }

    [Theory]
    [InlineData("set-up £250k and annual cost 1.2m", "set-up=250000 annual cost=1200000")]
    [InlineData("set-up: £250,000; annual cost: £1,200,000", "set-up=250000 annual cost=1200000")]
    [InlineData("£250k for set-up, £1.2m for the annual cost", "set-up=250000 annual cost=1200000")]
    [InlineData("set-up costs of 250k", "set-up costs=250000")]
    [InlineData("1. redundancy £80k\n2. ICT 45k", "redundancy=80000 ICT=45000")]
    public async Task Lines_are_named_with_their_amounts(string text, string lines)
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste");
        await talk.SayAsync(text);
        await talk.SayAsync("all equal");
        await talk.SayAsync("East Lindsey and South Holland");
        var data = await talk.FinishAsync();
        Assert.Equal(lines, string.Join(' ', Enumerable.Range(1, 9).Where(row => data[$"lines/{row}/name"] is not null).Select(row => $"{data[$"lines/{row}/name"]}={data[$"lines/{row}/amount"]}")));
    }

    [Theory]
    [InlineData("East Lindsey 140,000 and South Holland 88,000")]
    [InlineData("East Lindsey: 140,000; South Holland: 88,000")]
    [InlineData("South Holland has 88,000, East Lindsey 140,000")]
    [InlineData("140,000 and 88,000")]
    [InlineData("140,000, 88,000")]
    [InlineData("140k\n88k")]
    [InlineData("east lindsey council 140k, south 88k")]
    [InlineData("140,000 for East Lindsey and 88,000 for South Holland")]
    [InlineData("about 140,000 and roughly 88,000 people")]
    public async Task A_column_is_given_for_all_rows(string text)
    {
        var talk = await AtPopulationAsync();
        await talk.SayAsync(text);
        Assert.Equal("140000 88000", (await talk.FinishAsync()).Column("partners", "population"));
    }

    [Theory]
    [InlineData("set-up is equal, annual cost by population")]
    [InlineData("population, but set-up is equal")]
    [InlineData("equal and population")]
    [InlineData("equal for set-up and population for annual cost")]
    public async Task Choices_are_given_for_rows_by_name_in_order_and_with_an_exception(string text)
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k and annual cost 1.2m", text, "East Lindsey and South Holland", "140,000 and 88,000");
        Assert.Equal("equal population", (await talk.FinishAsync()).Column("lines", "basis"));
    }

    [Fact]
    public async Task A_row_whose_name_is_also_a_value_is_understood()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "equal pay £250k and annual cost 1.2m", "equal pay by population, annual cost equal", "East Lindsey and South Holland", "140,000 and 88,000");
        Assert.Equal("population equal", (await talk.FinishAsync()).Column("lines", "basis"));
    }

    [Fact]
    public async Task A_question_that_names_a_row_is_a_question()
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste", "set-up costs £250k");
        Assert.Equal(2, (await talk.SayAsync("who pays for set-up costs?")).Replies.Count);
    }

    [Theory]
    [InlineData("5,000 each")]
    [InlineData("both 5,000")]
    [InlineData("they are all 5,000")]
    public async Task One_value_is_given_for_all_rows(string text)
    {
        var talk = await AtPopulationAsync();
        await talk.SayAsync(text);
        Assert.Equal("5000 5000", (await talk.FinishAsync()).Column("partners", "population"));
    }

    [Fact]
    public async Task What_is_good_is_kept_and_what_is_not_refused_by_its_row()
    {
        var talk = await AtPopulationAsync();
        var reply = (await talk.SayAsync("East Lindsey 140,000 and South Holland lots")).Ends(TurnOutcome.FormRefused);
        Assert.StartsWith("Noted: the population of East Lindsey is 140,000.\n\nThe population of South Holland: I can't read that as a number.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("What is the population of South Holland?", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("140,000", "Which one is that for?")]
    [InlineData("1 and 2 and 3", "That is 3 values for 2 partners.")]
    [InlineData("Lincoln 70,000 and Corby 60,000", "There is no partner called Lincoln yet; to add one, say: add Lincoln 70,000.")]
    public async Task What_cannot_be_told_apart_is_asked_back(string text, string reason)
    {
        var talk = await AtPopulationAsync();
        Assert.StartsWith(reason, (await talk.SayAsync(text)).Ends(TurnOutcome.FormRefused).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one", "fees and charges")]
    [InlineData("it's two", "fees|charges")]
    public async Task An_and_that_could_be_either_is_asked_about(string answer, string lines)
    {
        var talk = await FormTalk.SaidAsync("run the cost split", "waste");
        var reply = (await talk.SayAsync("fees and charges")).Replies.Single();
        Assert.Equal("Is \"fees and charges\" one line or two?", reply.Text);
        Assert.Equal(["One", "Two"], reply.Suggestions);
        Assert.Contains($"line {lines.Split('|')[0]}", await talk.HearAsync(answer), StringComparison.Ordinal);
        foreach (var text in new[] { "5k each", "all equal", "East Lindsey and South Holland" }) await talk.SayAsync(text);
        Assert.Equal(lines.Replace('|', ' '), (await talk.FinishAsync()).Column("lines", "name"));
    }

    [Theory]
    [InlineData("what is a shared service?")]
    [InlineData("thanks")]
    [InlineData("tell me about Tayside Contracts")]
    public async Task A_question_where_any_words_could_be_an_answer_is_still_a_question(string text)
    {
        foreach (var said in new[] { new[] { "run the cost split" }, ["run the cost split", "waste"] })
        {
            var result = await (await FormTalk.SaidAsync(said)).SayAsync(text);
            Assert.Equal(2, result.Replies.Count);
            Assert.StartsWith("Back to the cost split.", result.Replies[1].Text, StringComparison.Ordinal);
        }
    }

    private static Task<Talk> AtPartnersAsync() => FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "equal");

    private static Task<Talk> AtPopulationAsync() => FormTalk.SaidAsync("run the cost split", "waste", "set-up £250k", "by population", "East Lindsey and South Holland");

    private static async Task<string[]> PartnersAsync(Talk talk)
    {
        var data = await talk.FinishAsync();
        return [.. Enumerable.Range(1, 9).Select(row => data[$"partners/{row}/name"]?.GetValue<string>()).OfType<string>()];
    }
}
