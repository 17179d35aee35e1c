using System.Diagnostics;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Conversation.Turns;
using AssistantBot.Hosting;

namespace AssistantBot.Tests.Models;

/// <summary>Whatever the endpoint does, a person gets the offline answer and one sentence about it.</summary>
public sealed class FaultTests
{
    private const string Note = "\n\n(The language model did not answer, so these are the toolkits' own words.)";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    [Theory]
    [InlineData("hangs-before", "TimedOut")]
    [InlineData("hangs-in-the-middle", "TimedOut")]
    [InlineData("breaks-off", "Unreachable")]
    [InlineData("status-401", "NotAllowed")]
    [InlineData("status-404", "NotFound")]
    [InlineData("status-429", "Busy")]
    [InlineData("status-429-for-an-hour", "Busy")]
    [InlineData("status-500", "Failing")]
    [InlineData("not-json", "Malformed")]
    [InlineData("not-the-protocol", "CutOff")]
    [InlineData("unknown-tool", "EndlessTools")]
    [InlineData("arguments-not-json", "EndlessTools")]
    [InlineData("endless-tools", "EndlessTools")]
    [InlineData("many-calls-at-once", "EndlessTools")]
    [InlineData("empty", "Empty")]
    [InlineData("cut-off-in-a-call", "CutOff")]
    [InlineData("no-finish-reason", "CutOff")]
    public async Task A_fault_ends_in_the_offline_answer_with_a_note(string script, string fault)
    {
        await using var model = await ModelUnderTest.StartAsync(script, "--Model:TimeoutSeconds", script.StartsWith("hangs", StringComparison.Ordinal) ? "0.5" : "30");
        var started = Stopwatch.GetTimestamp();
        var reply = await model.AskAsync();
        Assert.True(Stopwatch.GetElapsedTime(started) < Longest);
        Assert.Equal(ModelUnderTest.Offline().Text + Note, reply.Text);
        Assert.Equal(ModelUnderTest.Offline().Citations, reply.Citations);
        Assert.False(reply.IsGenerated);
        Assert.Equal(fault, reply.Model!.Fault);
        await AssertDegradedAsync(model, fault);
    }

    [Fact]
    public async Task A_refused_connection_does_too()
    {
        await using var model = await ModelUnderTest.StartAsync(ModelScript.Says("never"));
        await model.Model.KillAsync();
        var reply = await model.AskAsync();
        Assert.Equal(ModelUnderTest.Offline().Text + Note, reply.Text);
        await AssertDegradedAsync(model, "Unreachable");
    }

    [Fact]
    public async Task A_fault_is_logged_once_and_a_recovery_too()
    {
        await using var model = await ModelUnderTest.StartAsync("status-500");
        await model.AskAsync();
        await model.AskAsync();
        model.Model.Play(ModelScript.Read("good"));
        Assert.True((await model.AskAsync()).IsGenerated);
        Assert.Single(model.Log.Lines, line => line.Contains("The language model cannot be used", StringComparison.Ordinal));
        Assert.Single(model.Log.Lines, line => line.Contains("answers again", StringComparison.Ordinal));
        var ready = await Assert.Single(model.Get<IEnumerable<IReadinessCheck>>(), check => check.Name == "model").CheckAsync();
        Assert.Equal(("ok", $"prompts {model.Get<PromptLibrary>().Version}"), (ready.State, ready.Note));
    }

    [Fact]
    public async Task After_three_faults_it_is_left_alone()
    {
        await using var model = await ModelUnderTest.StartAsync("status-401");
        for (var i = 0; i < 5; i++) await model.AskAsync();
        Assert.Equal(3, model.Model.Requests.Count);
        Assert.Equal("Resting", (await model.AskAsync()).Model!.Fault);
    }

    [Fact]
    public async Task What_passes_is_tried_again_without_a_word()
    {
        var good = ModelScript.Read("good");
        await using var model = await ModelUnderTest.StartAsync(good with { Steps = [new ModelStep { Status = 503 }, new ModelStep { Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } }, .. good.Steps] });
        Assert.True((await model.AskAsync()).IsGenerated);
        Assert.Equal(3, model.Model.Requests.Count);
    }

    [Fact]
    public async Task A_conversation_goes_on_when_the_model_dies_in_the_middle()
    {
        await using var model = await ModelUnderTest.StartAsync("good");
        Assert.True(Assert.Single((await model.SayAsync(ModelUnderTest.Question)).Replies).IsGenerated);
        await model.Model.KillAsync();
        var result = await model.SayAsync("and what did it cost to set up?");
        Assert.Contains(result.Outcome, new[] { TurnOutcome.Answered, TurnOutcome.Abstained });
        Assert.EndsWith(Note, Assert.Single(result.Replies).Text, StringComparison.Ordinal);
        var form = await model.SayAsync("run the driver questionnaire");
        Assert.Equal(TurnOutcome.FormStarted, form.Outcome);
    }

    private static async Task AssertDegradedAsync(ModelUnderTest model, string fault)
    {
        var readiness = await Assert.Single(model.Get<IEnumerable<IReadinessCheck>>(), check => check.Name == "model").CheckAsync();
        Assert.Equal((true, "degraded"), (readiness.Ready, readiness.State));
        var line = Assert.Single(model.Log.Lines, line => line.Contains("The language model cannot be used", StringComparison.Ordinal));
        Assert.Contains(fault, line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key-1", string.Join('\n', model.Log.Lines), StringComparison.Ordinal);
    }
}
