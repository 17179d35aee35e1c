using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Models;

/// <summary>An answer of a model, from the question to the reply.</summary>
public sealed class ModelAnswerTests
{
    private const string Right = "In 2011 the Central Wales collaboration of Ceredigion and Powys saved £250k [@saved £250k].";
    private const string Wrong = "Ceredigion and Powys saved £999m in 2011 [@saved £250k].";
    private const string Said = "In 2011 the Central Wales collaboration of Ceredigion and Powys saved £250k [1].";

    [Fact]
    public async Task It_is_the_models_with_citations_in_the_order_of_use()
    {
        await using var model = await ModelUnderTest.StartAsync("good", "--Model:InputPrice", "2", "--Model:OutputPrice", "8");
        var reply = await model.AskAsync();
        Assert.Equal($"{Said} The target saving for 2012 was £350k [1].", reply.Text);
        Assert.Equal("hmep/case-study-4", Assert.Single(reply.Citations).Document);
        Assert.Equal(new ModelUse(true) { InputTokens = ChatJson.InputTokens, OutputTokens = ChatJson.OutputTokens, Cost = 0.00304m }, reply.Model);
        Assert.NotEmpty(reply.Suggestions);
    }

    [Fact]
    public async Task What_is_sent_is_the_prompts_the_evidence_and_the_tools()
    {
        await using var model = await ModelUnderTest.StartAsync("good");
        await model.AskAsync();
        var request = Assert.Single(model.Model.Requests);
        var messages = request["messages"]!.AsArray();
        Assert.Equal(["system", "user"], messages.Select(message => (string?)message!["role"]));
        Assert.Contains("<evidence number=\"1\"", (string?)messages[1]!["content"], StringComparison.Ordinal);
        var tools = request["tools"]!.AsArray().Select(tool => (string)tool!["function"]!["name"]!).ToList();
        Assert.Equal(["search_knowledge", "get_document", "find_cases"], tools.Take(3));
        Assert.Equal(ModelUnderTest.Content.Current.Plugins.All.Select(plugin => plugin.Name.Replace('-', '_')), tools.Skip(3));
        Assert.Equal("object", (string?)request["tools"]![3]!["function"]!["parameters"]!["type"]);
    }

    [Fact]
    public async Task It_may_rest_on_what_a_tool_found()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript
        {
            Steps = [new ModelStep { Calls = [new ModelCall("get_document", """{"document":"Central Wales Infrastructure Collaboration"}""")], Finish = "tool_calls" }, new ModelStep { Deltas = [Right] }],
        });
        Assert.Equal(Said, (await model.AskAsync("what does the glossary say about Teckal?")).Text);
        Assert.Equal(["system", "user", "assistant", "tool"], model.Model.Requests[1]["messages"]!.AsArray().Select(message => (string?)message!["role"]));
    }

    [Fact]
    public async Task An_instruments_figures_are_its_own()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript
        {
            Steps =
            [
                new ModelStep { Calls = [new ModelCall("governance_scale", """{"value":"£600k"}""")], Finish = "tool_calls" },
                new ModelStep { Deltas = ["The scale gives the bodies for £600,000 a year. ", "For £700k it would be the same."] },
            ],
        });
        var reply = await model.AskAsync("what governance suits a shared service of this size?");
        Assert.Contains("**Governance scale:** For £600,000 a year", reply.Text, StringComparison.Ordinal);
        Assert.Contains("**Bodies to set up**", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("£700k", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Citations, citation => citation.Locator.StartsWith("Table 3", StringComparison.Ordinal));
        Assert.Equal(1, reply.Model!.Removed);
    }

    [Fact]
    public async Task Wrong_values_are_told_the_model_in_the_instruments_words()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript
        {
            Steps = [new ModelStep { Calls = [new ModelCall("governance_scale", """{"value":"a lot"}""")], Finish = "tool_calls" }, new ModelStep { Deltas = [Right] }],
        });
        await model.AskAsync();
        Assert.Contains("error", (string?)model.Model.Requests[1]["messages"]![3]!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_stand_is_asked_for_once_more()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript { Steps = [new ModelStep { Deltas = [Wrong] }, new ModelStep { Deltas = [Right] }] });
        var reply = await model.AskAsync();
        Assert.Equal((Said, 1), (reply.Text, reply.Model!.Removed));
        var second = model.Model.Requests[1];
        Assert.Contains("<removed reason=\"", (string?)second["messages"]![1]!["content"], StringComparison.Ordinal);
        Assert.Null(second["tools"]);
        Assert.Single(model.Log.Lines, line => line.StartsWith("Information", StringComparison.Ordinal) && line.Contains("taken out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twice_in_vain_ends_in_the_offline_answer_and_is_told()
    {
        await using var model = await ModelUnderTest.StartAsync(ModelScript.Says(Wrong));
        var reply = await model.AskAsync();
        Assert.Equal($"{ModelUnderTest.Offline().Text}\n\n(What the language model wrote was not borne out by the toolkits, so these are their own words.)", reply.Text);
        Assert.Equal((2, 2, false), (model.Model.Requests.Count, reply.Model!.Removed, reply.IsGenerated));
    }

    [Fact]
    public async Task A_model_without_an_answer_leaves_it_to_the_toolkits_words()
    {
        await using var model = await ModelUnderTest.StartAsync(ModelScript.Says("NO_ANSWER"));
        var reply = await model.AskAsync();
        Assert.Equal((ModelUnderTest.Offline().Text, false), (reply.Text, reply.IsGenerated));
    }

    [Theory]
    [InlineData("hello", ReplyKind.Help)]
    [InlineData("what did Cornwall save?", ReplyKind.Abstain)]
    [InlineData("who won the world cup?", ReplyKind.Redirect)]
    [InlineData("is our agreement with the other council legally binding?", ReplyKind.Abstain)]
    public async Task What_is_declined_without_a_model_never_reaches_it(string question, ReplyKind kind)
    {
        await using var model = await ModelUnderTest.StartAsync("good");
        var reply = await model.AskAsync(question);
        Assert.Equal((kind, 0), (reply.Kind, model.Model.Requests.Count));
        Assert.Equal(ModelUnderTest.Offline(question).Text, reply.Text);
    }

    [Fact]
    public async Task A_follow_up_is_written_again_first()
    {
        var good = ModelScript.Read("good");
        await using var model = await ModelUnderTest.StartAsync(good with { Rewrites = "How much did Ceredigion and Powys save?" });
        Assert.True((await model.AskAsync("and what did they save?", "hello", "Tell me about the Central Wales collaboration")).IsGenerated);
        var rewriting = (string)model.Model.Requests[0]["messages"]![1]!["content"]!;
        Assert.Contains("<earlier>Tell me about the Central Wales collaboration</earlier>", rewriting, StringComparison.Ordinal);
        Assert.DoesNotContain("hello", rewriting, StringComparison.Ordinal);
        Assert.Contains("How much did Ceredigion and Powys save?", (string?)model.Model.Questions[0]["messages"]![1]!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewritten_question_meets_the_same_boundaries()
    {
        var good = ModelScript.Read("good");
        await using var model = await ModelUnderTest.StartAsync(good with { Rewrites = "Who won the world cup?" });
        var reply = await model.AskAsync("and what did they save?", "Tell me about the Central Wales collaboration");
        Assert.Equal((ReplyKind.Redirect, 0), (reply.Kind, model.Model.Questions.Count));
    }

    [Fact]
    public async Task Personal_data_stays_here_and_content_is_logged_at_trace_only()
    {
        await using var model = await ModelUnderTest.StartAsync("good");
        await model.AskAsync($"{ModelUnderTest.Question} answer to jo.bloggs@example.gov.uk or 01234 567890");
        var sent = Assert.Single(model.Model.Requests).ToJsonString();
        Assert.DoesNotContain("jo.bloggs", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("567890", sent, StringComparison.Ordinal);
        Assert.Contains("[e-mail address]", sent, StringComparison.Ordinal);
        Assert.Contains(model.Log.Lines, line => line.StartsWith("Trace", StringComparison.Ordinal) && line.Contains("Ceredigion", StringComparison.Ordinal));
        Assert.DoesNotContain(model.Log.Lines, line => !line.StartsWith("Trace", StringComparison.Ordinal) && line.Contains("Ceredigion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_who_has_used_up_the_day_is_told_and_others_are_not_held_up()
    {
        await using var model = await ModelUnderTest.StartAsync("good", "--Model:PersonDayTokens", "2000");
        Assert.True(Assert.Single((await model.SayAsync(ModelUnderTest.Question)).Replies).IsGenerated);
        var second = Assert.Single((await model.SayAsync("what were the risks of sharing waste services?")).Replies);
        Assert.EndsWith("(The language model's allowance is used up for now, so these are the toolkits' own words.)", second.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single((await model.SayAsync(ModelUnderTest.Question, person: "officer-2")).Replies).Model is { Fault: null });
    }

    [Fact]
    public async Task A_turn_ends_when_its_tokens_are_used_up()
    {
        await using var model = await ModelUnderTest.StartAsync("endless-tools", "--Model:TurnTokens", "1000");
        var reply = await model.AskAsync();
        Assert.Equal(("OverBudget", 1), (reply.Model!.Fault, model.Model.Requests.Count));
    }

    [Fact]
    public async Task More_than_the_endpoint_is_let_take_goes_without_it()
    {
        await using var model = await ModelUnderTest.StartAsync(new ModelScript { Steps = [new ModelStep { Deltas = [Right], End = "hold" }] }, "--Model:Concurrency", "1");
        var first = model.AskAsync();
        await model.Model.Held;
        Assert.Equal("Busy", (await model.AskAsync()).Model!.Fault);
        model.Model.Release();
        Assert.True((await first).IsGenerated);
    }

    [Fact]
    public async Task Without_a_model_nothing_of_it_is_made()
    {
        await using var model = await ModelUnderTest.StartAsync(ModelScript.Says("never"), "--Model:Provider", "none");
        Assert.Empty(model.Get<IEnumerable<Microsoft.Extensions.AI.IChatClient>>());
        Assert.Equal(ModelUnderTest.Offline().Text, (await model.AskAsync()).Text);
        Assert.Empty(model.Model.Requests);
    }
}
