using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers;

/// <summary>Says that the toolkits do not answer, what of it they lack, and what they hold that is near.</summary>
internal static class Abstention
{
    private const string Opening = "The toolkits I hold don't answer that";

    /// <summary>Shares of what is asked, and of the names, from which a statement is near enough to be shown.</summary>
    private const double NearEnough = 0.25;

    public static Reply For(Features features, ResolvedQuestion question, IReadOnlyList<Hit> hits, ContentSnapshot content)
    {
        var topics = NextSteps.Near(hits);
        var answer = new AnswerText();
        if (features.Best is not { } best || !IsNear(best, question)) return Plain(Opening, topics);
        answer.AddRemark($"{Opening}{Missing(features)} What they hold that is near:");
        answer.AddParagraph(best.Passage, [best.Statement]);
        return new Reply(ReplyKind.Abstain, answer.ToString()) { Citations = answer.Citations, Suggestions = topics };
    }

    /// <summary>For councils of which the corpus says nothing.</summary>
    public static Reply ForCouncils(IReadOnlyList<string> names, IReadOnlyList<Hit> hits) =>
        Plain($"{Opening}: they say nothing of {string.Join(" or ", names)}", NextSteps.Near(hits));

    private static Reply Plain(string opening, IReadOnlyList<string> topics) =>
        new(ReplyKind.Abstain, topics.Count == 0 ? $"{opening}." : $"{opening}. The nearest that they hold:\n\n{string.Join('\n', topics.Select(topic => $"- {topic}"))}") { Suggestions = topics };

    private static bool IsNear(Support best, ResolvedQuestion question) =>
        best.Statement.Length > 0 && (question.Names.Count > 0 ? best.Named >= 1 : Math.Max(best.Told, best.Asked) >= NearEnough);

    /// <summary>What is missing, as far as the question says what sort of value it asks for.</summary>
    private static string Missing(Features features) => !features.LacksValue ? "." : features.Asked.Kind switch
    {
        ValueKind.Money => features.Asked.Sense is { } sense ? $": I find no such {sense.Name} in them." : ": I find no such amount in them.",
        ValueKind.Share => ": I find no such share in them.",
        ValueKind.Count => ": I find no such number in them.",
        ValueKind.Date => ": I find no date for it in them.",
        ValueKind.Duration or ValueKind.Frequency => ": they don't say how long or how often.",
        ValueKind.Who or ValueKind.Name => ": they don't name who or what.",
        _ => ": I find no such figure in them.",
    };
}
