using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>Old cards, second clicks, and cards that were refused.</summary>
public sealed class SubmissionTests
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["service"] = "waste",
        ["lines/1/name"] = "set-up",
        ["lines/1/amount"] = "£250k",
        ["lines/1/basis"] = "population",
        ["partners/1/name"] = "East Lindsey",
        ["partners/1/population"] = "140,000",
        ["partners/2/name"] = "South Holland",
        ["partners/2/population"] = "88,000",
    };

    private readonly Talk _talk = new(content: new PracticeContent());

    [Fact]
    public async Task A_second_click_is_told_kindly_and_changes_nothing()
    {
        var card = await StartAsync();
        await SendAsync(card, Filled);
        var kept = Kept();
        var reply = (await SendAsync(card, new(Filled) { ["lines/1/amount"] = "£1" })).Ends(TurnOutcome.CardOutdated);
        Assert.StartsWith("I have had that card already, and nothing was changed. To change an answer, say for example: change the ", reply.Text, StringComparison.Ordinal);
        Assert.Equal(kept, Kept());
    }

    [Fact]
    public async Task A_refused_card_comes_again_with_what_was_entered_and_the_reason_beside_it()
    {
        var card = await StartAsync();
        var wrong = new Dictionary<string, string>(Filled) { ["lines/1/amount"] = "a lot" };
        var correction = Corrected((await SendAsync(card, wrong)).Ends(TurnOutcome.FormRefused));
        Assert.Equal((1, "a lot", "£250k"), (correction.Revision, correction.Entered["lines/1/amount"], Filled["lines/1/amount"]));
        Assert.Equal("lines/1/amount", Assert.Single(correction.Faults).Key);
        Assert.DoesNotContain("amount:", correction.Faults["lines/1/amount"], StringComparison.OrdinalIgnoreCase);

        (await SendAsync(card, Filled)).Ends(TurnOutcome.CardOutdated);
        (await SendAsync(card, Filled, revision: 1)).Reported();
    }

    [Fact]
    public async Task What_is_missing_is_marked_in_every_row_that_lacks_it()
    {
        var values = new Dictionary<string, string>(Filled) { ["lines/1/amount"] = "", ["lines/2/name"] = "running cost", ["lines/2/basis"] = "population" };
        var correction = Corrected((await SendAsync(await StartAsync(), values)).Replies[0]);
        Assert.Equal(["lines/1/amount", "lines/2/amount"], correction.Faults.Keys);
    }

    [Fact]
    public async Task Too_few_rows_are_marked_at_their_list()
    {
        var values = Filled.Where(value => !value.Key.StartsWith("partners/2", StringComparison.Ordinal)).ToDictionary();
        Assert.Contains(("partners", "At least 2 partners are needed."), Corrected((await SendAsync(await StartAsync(), values)).Replies[0]).Faults.Select(fault => (fault.Key, fault.Value)));
    }

    [Fact]
    public async Task What_the_card_showed_does_not_undo_what_was_said_since()
    {
        await StartAsync();
        foreach (var text in new[] { "waste", "set-up £90k", "stop" }) await _talk.SayAsync(text);
        var card = Assert.IsType<FormCard>((await _talk.SayAsync("resume")).Replies[0].Card);
        await _talk.SayAsync("change the amount of set-up to £95k");
        var data = (await SendAsync(card.Id, new(Filled) { ["lines/1/amount"] = "£90,000" })).Reported();
        Assert.Equal("95000", data.Column("lines", "amount"));
    }

    [Fact]
    public async Task The_parts_of_a_form_are_kept_and_the_result_comes_with_the_last()
    {
        var card = await StartAsync();
        var (first, second) = (Filled.Take(4).ToDictionary(), Filled.Skip(4).ToDictionary());
        var noted = (await SendAsync(card, second, part: 2, parts: 2)).Ends(TurnOutcome.FormContinued);
        Assert.StartsWith("I have part 2 of 2 of the cost split. Send part 1 too, or say finish", noted.Text, StringComparison.Ordinal);
        (await SendAsync(card, second, part: 2, parts: 2)).Ends(TurnOutcome.CardOutdated);
        (await SendAsync(card, first, part: 1, parts: 2)).Reported();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 1_000_000)]
    [InlineData(-1, 1)]
    public async Task A_part_that_was_never_cut_is_outdated(int part, int parts) =>
        (await SendAsync(await StartAsync(), Filled, part: part, parts: parts)).Ends(TurnOutcome.CardOutdated);

    /// <summary>What is remembered besides which activities were answered: those of these turns have no id.</summary>
    private string Kept() => _talk.Store.States.Values.Single().Json;

    private static FormCorrection Corrected(Reply reply) => Assert.IsType<FormCard>(reply.Card).Correction!;

    private async Task<string> StartAsync() => Assert.IsType<FormCard>((await _talk.SayAsync("run the cost split")).Replies[0].Card).Id;

    private Task<TurnResult> SendAsync(string card, Dictionary<string, string> values, int revision = 0, int part = 1, int parts = 1) =>
        _talk.TakeAsync(new Turn(Talk.Channel, Talk.Conversation, null, "officer-1", "") { Submission = new Submission("cost-split", card, values) { Revision = revision, Part = part, Parts = parts } });
}
