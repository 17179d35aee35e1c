using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Cards with lists: values by path.</summary>
public sealed class CardRowsTests
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["service"] = "waste",
        ["lines/1/name"] = "set-up", ["lines/1/amount"] = "£250k", ["lines/1/basis"] = "population",
        ["lines/2/name"] = "", ["lines/2/amount"] = " ",
        ["partners/1/name"] = "East Lindsey", ["partners/1/population"] = "140,000",
        ["partners/3/name"] = "South Holland", ["partners/3/population"] = "88,000",
    };

    private readonly Talk _talk = new(content: new PracticeContent());

    [Fact]
    public async Task A_card_gives_the_report_and_rows_of_empty_cells_are_not_there()
    {
        var data = (await SubmitAsync(Filled)).Reported();
        Assert.Equal(("set-up", "East Lindsey South Holland", "140000 88000"), (data.Column("lines", "name"), data.Column("partners", "name"), data.Column("partners", "population")));
        Assert.NotNull(data["partners/2/name"]);
    }

    [Fact]
    public async Task Empty_cells_keep_what_was_typed_before()
    {
        var card = await StartAsync();
        foreach (var text in new[] { "waste", "set-up £90k" }) await _talk.SayAsync(text);
        var data = (await _talk.SubmitAsync(card, new(Filled) { ["lines/1/name"] = "", ["lines/1/amount"] = "" }, "cost-split")).Reported();
        Assert.Equal(("set-up", "90000", "population"), (data.Column("lines", "name"), data.Column("lines", "amount"), data.Column("lines", "basis")));
    }

    [Fact]
    public async Task What_is_missing_is_asked_in_the_conversation_and_the_rest_kept()
    {
        var reply = (await SubmitAsync(new(Filled) { ["partners/3/name"] = "", ["partners/3/population"] = "" })).Ends(TurnOutcome.FormContinued);
        Assert.StartsWith("Before I can work it out I need the partners.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("At least 2 partners are needed, and there is East Lindsey.", reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("Noted: partner Boston (population 70,000).", await _talk.HearAsync("Boston 70,000"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partners/3/name", "East Lindsey", "There are two rows called East Lindsey")]
    [InlineData("partners/3/name", "", "Row 3 of partners needs a name.")]
    [InlineData("partners/3/population", "lots", "partner 3, population: I can't read that as a number.")]
    [InlineData("lines/1/amount", "1.000,00", "line 1, amount: ")]
    [InlineData("partners/1000000/name", "Boston", "There can be at most 4 partners.")]
    public async Task What_is_wrong_is_refused_by_its_place(string path, string value, string reason)
    {
        var values = new Dictionary<string, string>(Filled) { [path] = value };
        if (path.Contains("1000000", StringComparison.Ordinal)) foreach (var row in new[] { 5, 6, 7 }) values[$"partners/{row}/name"] = $"Place {row}";
        Assert.StartsWith(reason, (await SubmitAsync(values)).Ends(TurnOutcome.FormRefused).Text, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<TurnResult> SubmitAsync(Dictionary<string, string> values) => await _talk.SubmitAsync(await StartAsync(), values, "cost-split");

    private async Task<string> StartAsync() => Assert.IsType<FormCard>((await _talk.SayAsync("run the cost split")).Replies[0].Card).Id;
}
