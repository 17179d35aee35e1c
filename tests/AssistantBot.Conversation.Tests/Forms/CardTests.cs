using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>The driver questionnaire as a card, filled in at once.</summary>
public sealed class CardTests
{
    private static readonly Dictionary<string, string> AllNo = Enumerable.Range(1, 9).ToDictionary(i => $"{i}", _ => "no");

    private readonly Talk _talk = new();

    [Fact]
    public async Task A_filled_card_ends_in_the_report()
    {
        var report = (await _talk.SubmitAsync((await StartAsync()).Id, new(AllNo) { ["5"] = "yes" })).Reports();
        Assert.Equal(["5"], report.Data["drivers"]!.AsArray().Select(number => number!.GetValue<string>()));
        Assert.True(report.Data["investigate"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_is_left_empty_is_reported_as_not_answered()
    {
        var report = (await _talk.SubmitAsync((await StartAsync()).Id, new() { ["1"] = "no", ["2"] = "", ["3"] = " " })).Reports();
        Assert.Equal(8, report.Data["unanswered"]!.AsArray().Count);
        Assert.Null(report.Data["investigate"]);
    }

    [Fact]
    public async Task Answers_typed_before_are_kept_where_the_card_is_empty()
    {
        var card = await StartAsync();
        await _talk.SayAsync("yes");
        var report = (await _talk.SubmitAsync(card.Id, new() { ["2"] = "no" })).Reports();
        Assert.Equal(("yes", "no"), (report.Data["answers"]!["1"]!.GetValue<string>(), report.Data["answers"]!["2"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_card_of_an_earlier_run_is_told_kindly_and_changes_nothing()
    {
        var old = await StartAsync();
        await _talk.SayAsync("start over");
        await _talk.SayAsync("yes");
        var result = await _talk.SubmitAsync(old.Id, AllNo);
        Assert.StartsWith("That card is no longer in use, and nothing was changed.", result.Ends(TurnOutcome.CardOutdated).Text, StringComparison.Ordinal);
        (await _talk.SayAsync("no")).Asks(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("card-999")]
    public async Task A_card_with_a_made_up_number_is_outdated(string number)
    {
        await StartAsync();
        (await _talk.SubmitAsync(number, AllNo)).Ends(TurnOutcome.CardOutdated);
    }

    [Fact]
    public async Task A_card_after_cancel_is_outdated()
    {
        var card = await StartAsync();
        await _talk.SayAsync("cancel");
        var reply = (await _talk.SubmitAsync(card.Id, AllNo)).Ends(TurnOutcome.CardOutdated);
        (await _talk.SayAsync(Assert.Single(reply.Suggestions))).Asks(1);
    }

    [Fact]
    public async Task A_card_in_a_conversation_that_started_nothing_is_outdated() =>
        (await _talk.SubmitAsync("card-1", AllNo)).Ends(TurnOutcome.CardOutdated);

    [Fact]
    public async Task The_card_shown_when_a_form_is_resumed_holds_the_answers_and_can_be_submitted()
    {
        var old = await StartAsync();
        foreach (var text in new[] { "yes", "stop" }) await _talk.SayAsync(text);
        var card = Assert.IsType<FormCard>((await _talk.SayAsync("resume")).Replies[0].Card);
        Assert.NotEqual(old.Id, card.Id);
        Assert.Equal("yes", card.Answers["1"]);
        (await _talk.SubmitAsync(old.Id, AllNo)).Ends(TurnOutcome.CardOutdated);
        (await _talk.SubmitAsync(card.Id, AllNo)).Reports();
    }

    [Fact]
    public async Task A_card_of_a_form_put_aside_ends_it()
    {
        var card = await StartAsync();
        await _talk.SayAsync("stop");
        (await _talk.SubmitAsync(card.Id, AllNo)).Reports();
    }

    [Fact]
    public async Task A_wrong_value_is_refused_by_its_question_and_changes_nothing()
    {
        var card = await StartAsync();
        var result = await _talk.SubmitAsync(card.Id, new(AllNo) { ["3"] = "banana" });
        Assert.StartsWith("Question 3: Please answer yes, no or not sure.", result.Ends(TurnOutcome.FormRefused).Text, StringComparison.Ordinal);
        result.Asks(1);
        Assert.Empty((await _talk.SayAsync("finish")).Reports().Data["answers"]!.AsObject());
    }

    [Fact]
    public async Task Values_of_fields_that_do_not_exist_are_passed_over() =>
        Assert.Equal(["1"], (await _talk.SubmitAsync((await StartAsync()).Id, new() { ["1"] = "yes", ["99"] = "yes", ["action"] = "submit" }))
            .Reports().Data["answers"]!.AsObject().Select(answer => answer.Key));

    [Fact]
    public async Task A_card_of_a_plugin_that_does_not_exist_changes_nothing()
    {
        var card = await StartAsync();
        var reply = (await _talk.SubmitAsync(card.Id, AllNo, "no-such-plugin")).Ends(TurnOutcome.CardOutdated);
        Assert.StartsWith("That card is no longer in use, and nothing was changed.", reply.Text, StringComparison.Ordinal);
        (await _talk.SayAsync("yes")).Asks(2);
    }

    private async Task<FormCard> StartAsync() => Assert.IsType<FormCard>((await _talk.SayAsync("run the driver questionnaire")).Replies[0].Card);
}
