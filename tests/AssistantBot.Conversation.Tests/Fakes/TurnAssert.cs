using System.Text.RegularExpressions;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>What turns are expected to end in.</summary>
internal static partial class TurnAssert
{
    /// <summary>The one reply of a turn that ended so.</summary>
    public static Reply Ends(this TurnResult result, TurnOutcome outcome)
    {
        Assert.Equal(outcome, result.Outcome);
        return Assert.Single(result.Replies);
    }

    /// <summary>The last reply asks this question of nine.</summary>
    public static Reply Asks(this TurnResult result, int question)
    {
        var reply = result.Replies[^1];
        Assert.Equal(question, QuestionAsked(reply));
        return reply;
    }

    /// <summary>The report that ended the form.</summary>
    public static Report Reports(this TurnResult result) => Assert.IsType<ReportCard>(result.Ends(TurnOutcome.FormFinished).Card).Report;

    /// <summary>The number of the question that a reply asks, or 0.</summary>
    public static int QuestionAsked(Reply reply) => Question().Match(reply.Text) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\*\*Question (\d+) of 9:\*\* \S")]
    private static partial Regex Question();
}
