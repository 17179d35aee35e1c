using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Models;

/// <summary>Answers that are shown while they are written, and called off.</summary>
public sealed class WithdrawnTests
{
    private const string Right = "In 2011 the Central Wales collaboration of Ceredigion and Powys saved £250k [@saved £250k]. ";
    private const string Wrong = "Ceredigion and Powys saved £999m in 2011 [@saved £250k]. ";
    private const string More = "The target saving for 2012 was £350k [@saved £250k].";

    [Fact]
    public async Task Only_what_was_checked_is_shown_and_the_reply_begins_with_it()
    {
        await using var model = await ModelUnderTest.StartAsync(ModelScript.Says("Let me see. In 2011 the Central Wales ", "collaboration of Ceredigion and Powys saved £250k [@saved £250k]. ", Wrong, More));
        var shown = new ShownText();
        var reply = Assert.Single((await model.SayAsync(ModelUnderTest.Question, shown)).Replies);
        Assert.DoesNotContain("999", shown.Text, StringComparison.Ordinal);
        Assert.StartsWith("In 2011", shown.Text, StringComparison.Ordinal);
        Assert.Equal(reply.Text, shown.Text);
        Assert.Equal("Searching the toolkits…", shown.Statuses[0]);
    }

    [Fact]
    public async Task A_fault_in_the_middle_goes_on_in_the_toolkits_words_below_what_was_shown()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript { Steps = [new ModelStep { Deltas = [Right, "The tar"], End = "hold", Finish = null }] });
        var shown = new ShownText();
        var answer = model.SayAsync(ModelUnderTest.Question, shown);
        await shown.Begun;
        model.Model.Release();
        var reply = Assert.Single((await answer).Replies);
        Assert.NotEmpty(shown.Text);
        Assert.StartsWith(shown.Text, reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("(The language model did not answer, so these are the toolkits' own words.)", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.IsGenerated);
    }

    [Fact]
    public async Task A_new_message_of_the_same_person_ends_the_answer_that_is_written()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript { Steps = [new ModelStep { Deltas = [Right, "The tar"], End = "hang" }, .. ModelScript.Read("good").Steps] }, "--Model:TimeoutSeconds", "60");
        var shown = new ShownText();
        var first = model.SayAsync(ModelUnderTest.Question, shown, activity: "1");
        await shown.Begun;
        var second = await model.SayAsync("How much did Ceredigion and Powys save?", activity: "2");
        var ended = await first;
        Assert.Equal((TurnOutcome.Superseded, TurnOutcome.Answered), (ended.Outcome, second.Outcome));
        Assert.Equal($"{shown.Text}\n\n(I stopped here, because you sent something new.)", Assert.Single(ended.Replies).Text);
        Assert.NotEmpty(ended.Replies[0].Citations);
        Assert.Equal(TurnOutcome.Duplicate, (await model.SayAsync(ModelUnderTest.Question, activity: "1")).Outcome);
    }

    [Fact]
    public async Task A_new_message_ends_it_after_a_repetition_too()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript { Steps = [new ModelStep { Deltas = [Right, "The tar"], End = "hang" }, .. ModelScript.Read("good").Steps] }, "--Model:TimeoutSeconds", "60");
        var shown = new ShownText();
        var first = model.SayAsync(ModelUnderTest.Question, shown, activity: "1");
        await shown.Begun;
        var again = model.SayAsync(ModelUnderTest.Question, activity: "1");
        var second = model.SayAsync("How much did Ceredigion and Powys save?", activity: "2");
        Assert.Equal([TurnOutcome.Superseded, TurnOutcome.Duplicate, TurnOutcome.Answered], (await Task.WhenAll(first, again, second).WaitAsync(TimeSpan.FromSeconds(30))).Select(result => result.Outcome));
    }

    [Fact]
    public async Task Neither_a_repetition_nor_somebody_else_ends_it()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript { Steps = [new ModelStep { Deltas = [Right], End = "hold" }, .. ModelScript.Read("good").Steps] }, "--Model:TimeoutSeconds", "60");
        var first = model.SayAsync(ModelUnderTest.Question, activity: "1");
        await model.Model.Held;
        var again = model.SayAsync(ModelUnderTest.Question, activity: "1");
        var other = model.SayAsync(ModelUnderTest.Question, person: "officer-2", activity: "2");
        model.Model.Release();
        Assert.Equal([TurnOutcome.Answered, TurnOutcome.Duplicate, TurnOutcome.Answered], (await Task.WhenAll(first, again, other)).Select(result => result.Outcome));
    }
}
