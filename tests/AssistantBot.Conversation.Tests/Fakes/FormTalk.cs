using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>Shorthand for talks with the made-up plugins.</summary>
internal static class FormTalk
{
    /// <summary>A talk in which all that was said already.</summary>
    public static async Task<Talk> SaidAsync(params string[] said)
    {
        var talk = new Talk(content: new PracticeContent());
        foreach (var text in said) await talk.SayAsync(text);
        return talk;
    }

    /// <summary>The text of the last reply to what is said.</summary>
    public static async Task<string> HearAsync(this Talk talk, string text) => (await talk.SayAsync(text)).Replies[^1].Text;

    /// <summary>What the finished form's report was given: paths and values.</summary>
    public static async Task<JsonObject> FinishAsync(this Talk talk) => (await talk.SayAsync("finish")).Reported();

    /// <summary>The data of the report that ended the turn.</summary>
    public static JsonObject Reported(this TurnResult result)
    {
        Assert.Equal(TurnOutcome.FormFinished, result.Outcome);
        return Assert.IsType<ReportCard>(result.Replies[^1].Card).Report.Data;
    }

    public static Report Report(this TurnResult result) => Assert.IsType<ReportCard>(result.Replies[^1].Card).Report;

    /// <summary>Values of a column, in the order of the rows.</summary>
    public static string Column(this JsonObject data, string list, string column) =>
        string.Join(' ', data.Where(answer => answer.Key.StartsWith($"{list}/", StringComparison.Ordinal) && answer.Key.EndsWith($"/{column}", StringComparison.Ordinal)).Select(answer => answer.Value));
}
