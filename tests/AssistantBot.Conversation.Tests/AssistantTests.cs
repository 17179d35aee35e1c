using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests;

/// <summary>What becomes of a turn, whatever it is about.</summary>
public sealed class AssistantTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    public async Task Empty_text_gets_a_hint(string text)
    {
        var reply = (await new Talk().SayAsync(text)).Ends(TurnOutcome.Refused);
        Assert.Contains("I got no text", reply.Text, StringComparison.Ordinal);
        Assert.NotEmpty(reply.Suggestions);
    }

    [Fact]
    public async Task Text_beyond_4000_characters_is_refused_with_the_limit()
    {
        var talk = new Talk();
        var reply = (await talk.SayAsync(new string('a', 4_001))).Ends(TurnOutcome.Refused);
        Assert.Contains("4,000", reply.Text, StringComparison.Ordinal);
        Assert.NotEqual(TurnOutcome.Refused, (await talk.SayAsync(new string('a', 4_000))).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4001")]
    public async Task A_refused_text_leaves_the_open_form_where_it_was(string text)
    {
        var talk = await Talk.InQuestionnaireAsync("yes");
        (await talk.SayAsync(text == "4001" ? new string('x', 4_001) : text)).Ends(TurnOutcome.Refused);
        (await talk.SayAsync("no")).Asks(3);
    }

    [Fact]
    public async Task Who_joins_is_welcomed_told_what_the_assistant_does_and_given_something_to_try()
    {
        var reply = (await new Talk().JoinAsync()).Ends(TurnOutcome.Welcomed);
        Assert.StartsWith("Welcome.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("HMEP (2013)", reply.Text, StringComparison.Ordinal);
        Assert.Contains("driver questionnaire", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, reply.Suggestions.Count);
    }

    [Fact]
    public async Task Every_suggestion_of_the_welcome_leads_somewhere()
    {
        foreach (var suggestion in (await new Talk().JoinAsync()).Replies[0].Suggestions)
            Assert.Contains((await new Talk().SayAsync(suggestion)).Outcome, new[] { TurnOutcome.Answered, TurnOutcome.FormStarted });
    }

    [Fact]
    public async Task Who_joins_again_while_a_form_asks_is_welcomed_back_to_its_question()
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "no");
        var result = await talk.JoinAsync();
        var reply = result.Ends(TurnOutcome.Welcomed);
        Assert.StartsWith("Welcome back.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["Yes", "No", "Not sure"], result.Asks(3).Suggestions);
        (await talk.SayAsync("yes")).Asks(4);
    }

    [Fact]
    public async Task Who_joins_again_with_a_form_put_aside_is_offered_to_resume_it()
    {
        var talk = await Talk.InQuestionnaireAsync("yes", "no", "stop");
        var reply = (await talk.JoinAsync()).Ends(TurnOutcome.Welcomed);
        Assert.StartsWith("Welcome back.", reply.Text, StringComparison.Ordinal);
        (await talk.SayAsync(Assert.Single(reply.Suggestions))).Asks(3);
    }

    [Fact]
    public async Task Who_joins_again_after_a_form_was_finished_is_welcomed_as_ever()
    {
        var talk = await Talk.InQuestionnaireAsync("finish");
        Assert.StartsWith("Welcome.", (await talk.JoinAsync()).Ends(TurnOutcome.Welcomed).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("Hello!")]
    [InlineData("what can you do?")]
    [InlineData("start")]
    public async Task Greetings_and_calls_for_help_explain_the_assistant(string text) =>
        Assert.Contains("I answer questions about sharing council services", (await new Talk().SayAsync(text)).Ends(TurnOutcome.Helped).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("cancel")]
    [InlineData("back")]
    [InlineData("skip")]
    [InlineData("stop")]
    [InlineData("finish")]
    [InlineData("review")]
    public async Task Steering_words_without_a_form_say_that_none_is_open(string text) =>
        Assert.StartsWith("No questionnaire is open.", (await new Talk().SayAsync(text)).Ends(TurnOutcome.Helped).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Resume_without_anything_begun_says_so() =>
        Assert.StartsWith("There is nothing to take up.", (await new Talk().SayAsync("resume")).Ends(TurnOutcome.Helped).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_polite_question_without_a_form_is_a_question() =>
        Assert.NotEqual(TurnOutcome.Helped, (await new Talk().SayAsync("Can we go back?")).Outcome);

    [Fact]
    public async Task Earlier_questions_are_given_to_the_answerer_until_restart_forgets_them()
    {
        var answerer = new FakeAnswerer();
        var talk = new Talk(answerer: answerer);
        foreach (var text in new[] { "first?", "second?" }) await talk.SayAsync(text);
        Assert.Equal(["first?"], answerer.History);
        Assert.StartsWith("We start afresh.", (await talk.SayAsync("restart")).Ends(TurnOutcome.Welcomed).Text, StringComparison.Ordinal);
        await talk.SayAsync("third?");
        Assert.Empty(answerer.History);
    }

    [Fact]
    public async Task Help_is_no_question_to_remember()
    {
        var answerer = new FakeAnswerer { Kind = ReplyKind.Help };
        var talk = new Talk(answerer: answerer);
        foreach (var text in new[] { "hello", "thanks" }) await talk.SayAsync(text);
        Assert.Empty(answerer.History);
    }

    [Fact]
    public async Task An_answerer_that_fails_ends_in_one_kind_reply_and_nothing_is_remembered()
    {
        var talk = new Talk(answerer: new FakeAnswerer { Fault = new InvalidOperationException("no such thing") });
        var reply = (await talk.SayAsync("first?")).Ends(TurnOutcome.Failed);
        Assert.DoesNotContain("no such thing", reply.Text, StringComparison.Ordinal);
        Assert.Empty(talk.Store.States);
    }

    [Theory]
    [InlineData(ReplyKind.Answer, TurnOutcome.Answered)]
    [InlineData(ReplyKind.Abstain, TurnOutcome.Abstained)]
    [InlineData(ReplyKind.Clarify, TurnOutcome.Clarified)]
    [InlineData(ReplyKind.Redirect, TurnOutcome.Redirected)]
    [InlineData(ReplyKind.Help, TurnOutcome.Helped)]
    public async Task Each_kind_of_reply_has_its_outcome(ReplyKind kind, TurnOutcome outcome) =>
        (await new Talk(answerer: new FakeAnswerer { Kind = kind }).SayAsync("first?")).Ends(outcome);

    [Fact]
    public async Task Questions_are_answered_abstained_from_or_redirected_as_the_outcome_says()
    {
        var talk = new Talk();
        Assert.Equal(ReplyKind.Answer, (await talk.SayAsync("How much did Ceredigion and Powys save in 2011?")).Ends(TurnOutcome.Answered).Kind);
        Assert.Equal(ReplyKind.Abstain, (await talk.SayAsync("What did Cornwall save?")).Ends(TurnOutcome.Abstained).Kind);
        Assert.Equal(ReplyKind.Redirect, (await talk.SayAsync("Who won the world cup?")).Ends(TurnOutcome.Redirected).Kind);
    }

    [Fact]
    public async Task A_follow_up_leans_on_the_question_before()
    {
        var talk = new Talk();
        await talk.SayAsync("Tell me about the Central Wales collaboration");
        var reply = (await talk.SayAsync("and what did it save?")).Ends(TurnOutcome.Answered);
        Assert.Contains("£250k", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_and_channels_do_not_hear_each_other()
    {
        var talk = await Talk.InQuestionnaireAsync("yes");
        (await talk.SayAsync("back", conversation: "conversation-2")).Ends(TurnOutcome.Helped);
        (await talk.SayAsync("back", channel: "msteams")).Ends(TurnOutcome.Helped);
        (await talk.SayAsync("no")).Asks(3);
    }

    [Fact]
    public async Task A_turn_that_is_called_off_is_no_failure()
    {
        var talk = new Talk();
        var turn = new Turn(Talk.Channel, Talk.Conversation, null, "officer-1", "hello");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => talk.Assistant.RespondAsync(turn, new CancellationToken(canceled: true)));
        (await talk.TakeAsync(turn)).Ends(TurnOutcome.Helped);
    }

    [Fact]
    public async Task Asking_once_starts_a_plugin_or_answers_and_remembers_nothing()
    {
        var talk = new Talk();
        var form = await talk.Assistant.AskAsync("run the driver questionnaire", [], CancellationToken.None);
        Assert.Equal(ReplyKind.Form, form.Kind);
        Assert.IsType<FormCard>(form.Card);
        Assert.Equal(ReplyKind.Answer, (await talk.Assistant.AskAsync("and what did it save?", ["Tell me about the Central Wales collaboration"], CancellationToken.None)).Kind);
        Assert.Empty(talk.Store.States);
    }
}
