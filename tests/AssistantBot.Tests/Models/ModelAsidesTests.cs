using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Models;

/// <summary>Words on a model's answer: they speak of what it said, and not of what would have been said without it.</summary>
public sealed class ModelAsidesTests
{
    private static readonly ModelScript GivenAnswer = ModelScript.Says("Both councils are very rural [@very rural]. ", "Ceredigion and Powys saved £250k in 2011 [@saved £250k].");

    [Fact]
    public async Task Source_names_the_places_that_the_model_cited()
    {
        await using var model = await AnsweredAsync();
        var reply = await SayAsync(model, "source?");
        Assert.Equal(2, reply.Text.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Equal(["very rural", "saved £250k"], reply.Citations.Zip((string[])["very rural", "saved £250k"]).Where(pair => pair.First.Quote.Contains(pair.Second, StringComparison.Ordinal)).Select(pair => pair.Second));
        Assert.False(reply.IsGenerated);
    }

    [Fact]
    public async Task Shorter_is_the_sentence_of_its_own_that_answers_and_is_labelled()
    {
        await using var model = await AnsweredAsync();
        for (var again = 0; again < 2; again++)
        {
            var reply = await SayAsync(model, "shorter please");
            Assert.Equal(("Ceredigion and Powys saved £250k in 2011 [1].", true), (reply.Text, reply.IsGenerated));
            Assert.Contains("saved £250k", Assert.Single(reply.Citations).Quote, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task More_and_why_give_what_it_did_not_use_in_the_toolkits_words()
    {
        await using var model = await AnsweredAsync();
        foreach (var text in (string[])["more", "go on", "why?"])
        {
            var reply = await SayAsync(model, text);
            Assert.Equal((ReplyKind.Answer, false), (reply.Kind, reply.IsGenerated));
            Assert.DoesNotContain(reply.Citations, citation => citation.Quote.Contains("very rural", StringComparison.Ordinal) || citation.Quote.Contains("saved £250k", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task They_ask_no_model_and_the_answers_of_the_toolkits_are_spoken_of_as_before()
    {
        await using var model = await AnsweredAsync();
        model.Model.Play(ModelScript.Read("status-500"));
        await SayAsync(model, "what were the risks of setting up?");
        var asked = model.Model.Requests.Count;
        var reply = await SayAsync(model, "source?");
        Assert.Equal(asked, model.Model.Requests.Count);
        Assert.DoesNotContain(reply.Citations, citation => citation.Quote.Contains("very rural", StringComparison.Ordinal));
    }

    private static async Task<ModelUnderTest> AnsweredAsync()
    {
        var model = await ModelUnderTest.StartAsync(GivenAnswer);
        Assert.Equal("Both councils are very rural [1]. Ceredigion and Powys saved £250k in 2011 [2].", (await SayAsync(model, ModelUnderTest.Question)).Text);
        return model;
    }

    private static async Task<Reply> SayAsync(ModelUnderTest model, string text) => Assert.Single((await model.SayAsync(text)).Replies);
}
