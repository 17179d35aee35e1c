using AssistantBot.Conversation.Turns;

namespace AssistantBot.Tests.Models;

/// <summary>Drafts that a model writes on a person's wish.</summary>
public sealed class ModelDraftTests
{
    [Fact]
    public async Task A_report_is_summarised_for_a_committee_from_its_own_words()
    {
        await using var model = await ModelUnderTest.StartAsync(ModelScript.Says("For £600,000 a year, Table 3 points to its row. ", "It would save £3m a year."));
        await FinishAsync(model);
        var reply = (await model.SayAsync("please summarise that for the committee")).Replies[0];
        Assert.Contains("For £600,000 a year", reply.Text, StringComparison.Ordinal);
        Assert.EndsWith("That is a draft of a summary; the report itself counts.", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("£3m", reply.Text, StringComparison.Ordinal);
        Assert.Equal((true, 1), (reply.IsGenerated, reply.Model!.Removed));
        Assert.Contains("<report>", (string?)Assert.Single(model.Model.Requests)["messages"]![1]!["content"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "I write drafts only where a language model is switched on. The report says in short:")]
    [InlineData("openai", "The language model gave no draft that its evidence bears out. The report says in short:")]
    public async Task Without_a_summary_the_headline_is_said(string provider, string said)
    {
        await using var model = await ModelUnderTest.StartAsync("status-500", "--Model:Provider", provider);
        await FinishAsync(model);
        var reply = (await model.SayAsync("summarise it for members")).Replies[0];
        Assert.StartsWith(said, reply.Text, StringComparison.Ordinal);
        Assert.False(reply.IsGenerated);
    }

    [Fact]
    public async Task A_judgement_is_drafted_from_the_evidence_beside_a_characteristic_and_rates_nothing()
    {
        await using var model = await ModelUnderTest.StartAsync(ModelScript.Says("The joint committee meets every quarter [@meets every quarter]. ", "It has 40 members [1]."));
        foreach (var text in new[] { "run the success checklist", "parking", "Stevenage and East Herts", "1: partly met, the joint committee meets every quarter" }) await model.SayAsync(text);
        var result = await model.SayAsync("draft a judgement on 1");
        Assert.Equal(TurnOutcome.Helped, result.Outcome);
        Assert.Matches(@"^\*\*Draft on 1\. .+:\*\* The joint committee meets every quarter\.\n\nIt rests on the evidence", result.Replies[0].Text);
        Assert.StartsWith("Back to the success checklist.", result.Replies[1].Text, StringComparison.Ordinal);
        Assert.Contains("no evidence on 2.", (await model.SayAsync("draft a judgement on 2")).Replies[0].Text, StringComparison.Ordinal);
    }

    private static async Task FinishAsync(ModelUnderTest model)
    {
        foreach (var text in new[] { "run the governance scale", "£600k", "skip" }) await model.SayAsync(text);
        if ((await model.SayAsync("finish")).Outcome is not (TurnOutcome.FormFinished or TurnOutcome.Helped)) throw new InvalidOperationException("the form was not finished");
    }
}
