using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Memory;

/// <summary>A new program on the state that an old one left.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_questionnaire_goes_on_at_the_same_question_with_its_answers()
    {
        var before = await Talk.InQuestionnaireAsync("yes", "no", "not sure");
        var after = new Talk(before.Store);
        (await after.SayAsync("review")).Asks(4);
        foreach (var answer in new[] { "no", "no", "no", "no", "no" }) await after.SayAsync(answer);
        var report = (await after.SayAsync("no")).Reports();
        Assert.Equal("yes", report.Data["answers"]!["1"]!.GetValue<string>());
        Assert.Equal("unsure", report.Data["answers"]!["3"]!.GetValue<string>());
        Assert.Empty(report.Data["unanswered"]!.AsArray());
    }

    [Fact]
    public async Task Killed_after_any_answer_it_loses_nothing()
    {
        var store = new FakeStore();
        await new Talk(store).SayAsync("run the driver questionnaire");
        for (var question = 2; question <= 9; question++) (await new Talk(store).SayAsync("yes")).Asks(question);
        Assert.Equal(9, (await new Talk(store).SayAsync("yes")).Reports().Data["drivers"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_card_shown_before_is_taken_after()
    {
        var before = new Talk();
        var card = Assert.IsType<FormCard>((await before.SayAsync("run the driver questionnaire")).Replies[0].Card);
        (await new Talk(before.Store).SubmitAsync(card.Id, new() { ["1"] = "yes" })).Reports();
    }

    [Fact]
    public async Task A_form_put_aside_is_resumed()
    {
        var before = await Talk.InQuestionnaireAsync("yes", "stop");
        (await new Talk(before.Store).SayAsync("resume")).Asks(2);
    }

    [Fact]
    public async Task A_finished_form_can_still_be_changed()
    {
        var before = await Talk.InQuestionnaireAsync("no to all");
        Assert.True((await new Talk(before.Store).SayAsync("change 3 to yes")).Reports().Data["investigate"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_follow_up_leans_on_what_was_asked_before()
    {
        var before = new Talk();
        await before.SayAsync("Tell me about the Central Wales collaboration");
        Assert.Contains("£250k", (await new Talk(before.Store).SayAsync("and what did it save?")).Replies[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_conversation_has_a_key_of_its_own()
    {
        var talk = new Talk();
        await talk.SayAsync("hello");
        await talk.SayAsync("hello", conversation: "conversation-2");
        await talk.SayAsync("hello", channel: "msteams");
        Assert.Equal(["conversation/msteams/conversation-1", "conversation/webchat/conversation-1", "conversation/webchat/conversation-2"], talk.Store.States.Keys.Order(StringComparer.Ordinal));
    }
}
