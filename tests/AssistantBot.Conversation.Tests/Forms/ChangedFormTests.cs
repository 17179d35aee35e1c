using System.Collections.Immutable;
using AssistantBot.Conversation.Forms;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Tests.Fakes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Conversation.Tests.Forms;

/// <summary>A form whose questions were edited while somebody filled it in.</summary>
public sealed class ChangedFormTests
{
    private static readonly Plugins.IPlugin Plugin = RealContent.Snapshot.Plugins.Find("driver-questionnaire")!;

    private static readonly FormEngine Engine = new(() => "card-2", canSave: false);

    [Fact]
    public void A_question_that_went_away_is_followed_by_the_first_and_its_answer_goes_there()
    {
        var step = Engine.Answer(Open(Session("42")), "yes")!;
        Assert.Equal(TurnOutcome.FormContinued, step.Outcome);
        Assert.Equal("yes", step.Session!.Answers["1"]);
        Assert.Equal(2, TurnAssert.QuestionAsked(step.Reply));
    }

    [Fact]
    public void An_answer_to_a_question_that_went_away_is_not_reported()
    {
        var card = new Submission(Plugin.Name, "card-1", new Dictionary<string, string> { ["1"] = "no" });
        var report = Assert.IsType<ReportCard>(Engine.Submit(Open(Session("1", ("42", "yes"))), Plugin, card).Reply.Card).Report;
        Assert.Null(report.Data["investigate"]);
        Assert.Equal(["1"], report.Data["answers"]!.AsObject().Select(answer => answer.Key));
    }

    private static OpenForm Open(FormSession session) => new(Plugin, session, new CouncilNames([]));

    private static FormSession Session(string current, params (string Id, string Value)[] answers) => new(
        Plugin.Name, answers.ToImmutableSortedDictionary(answer => answer.Id, answer => answer.Value, StringComparer.Ordinal), current, "card-1", FormStage.Asking);
}
