using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Turns;

/// <summary>State that cannot be read or written, or is written to by others.</summary>
public sealed class StoreFailureTests
{
    [Fact]
    public async Task A_failing_store_ends_in_one_kind_reply_without_the_reason()
    {
        var talk = new Talk();
        talk.Store.Fault = new InvalidOperationException("disk I/O error at /var/data/state.db");
        var reply = (await talk.SayAsync("What did Ceredigion and Powys save?")).Ends(TurnOutcome.Failed);
        Assert.Equal("Something went wrong on my side, and nothing was changed. Please send that again.", reply.Text);
        Assert.Equal(ReplyKind.Help, reply.Kind);
    }

    [Fact]
    public async Task After_a_failure_the_conversation_goes_on_where_it_was()
    {
        var talk = await Talk.InQuestionnaireAsync("yes");
        talk.Store.Fault = new IOException("gone");
        (await talk.SayAsync("no")).Ends(TurnOutcome.Failed);
        talk.Store.Fault = null;
        (await talk.SayAsync("no")).Asks(3);
    }

    [Fact]
    public async Task State_that_is_no_memory_is_a_failure_and_stays_untouched()
    {
        var store = new FakeStore();
        store.Overwrite($"conversation/{Talk.Channel}/{Talk.Conversation}", "{ broken");
        (await new Talk(store).SayAsync("hello")).Ends(TurnOutcome.Failed);
        Assert.Equal("{ broken", store.States.Single().Value.Json);
    }

    [Fact]
    public async Task A_turn_is_decided_anew_when_another_program_wrote_in_between()
    {
        var talk = await Talk.InQuestionnaireAsync();
        var other = new Talk(Copy(talk.Store));
        await other.SayAsync("yes");
        await other.SayAsync("yes");

        talk.Store.Saving = key =>
        {
            talk.Store.Saving = _ => { };
            talk.Store.Overwrite(key, other.Store.States[key].Json);
        };
        (await talk.SayAsync("no")).Asks(4);
    }

    [Fact]
    public async Task What_another_program_answered_meanwhile_is_a_duplicate_here()
    {
        var talk = new Talk();
        var other = new Talk();
        await other.SayAsync("hello", "activity-1");
        talk.Store.Saving = key =>
        {
            talk.Store.Saving = _ => { };
            talk.Store.Overwrite(key, other.Store.States[key].Json);
        };
        Assert.Equal(TurnOutcome.Duplicate, (await talk.SayAsync("hello", "activity-1")).Outcome);
    }

    [Fact]
    public async Task A_conversation_that_others_keep_writing_to_ends_in_a_failure_and_changes_nothing()
    {
        var talk = await Talk.InQuestionnaireAsync("yes");
        var json = talk.Store.States.Single().Value.Json;
        talk.Store.Saving = key => talk.Store.Overwrite(key, json);
        (await talk.SayAsync("no")).Ends(TurnOutcome.Failed);
        Assert.Equal(json, talk.Store.States.Single().Value.Json);
    }

    private static FakeStore Copy(FakeStore store)
    {
        var copy = new FakeStore();
        foreach (var (key, state) in store.States) copy.Overwrite(key, state.Json);
        return copy;
    }
}
