using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Conversation.Drafting;

/// <summary>Words that tell a topic when they follow one another, such as "notice to leave".</summary>
/// <param name="Stems">Its words without those that carry no meaning, in order.</param>
internal sealed record TopicPhrase(IReadOnlyList<string> Stems)
{
    /// <summary>The phrases of a topic, which are parted by commas.</summary>
    public static IReadOnlyList<TopicPhrase> Of(string words) =>
    [
        .. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(phrase => new TopicPhrase(EnglishAnalyzer.Terms(phrase)))
            .Where(phrase => phrase.Stems.Count > 0),
    ];

    /// <summary>True where its words follow one another in a statement, with at most one other word behind each.</summary>
    public bool IsIn(IReadOnlyList<string> statement)
    {
        for (var start = 0; start < statement.Count; start++)
        {
            if (statement[start] == Stems[0] && Follow(statement, start)) return true;
        }

        return false;
    }

    private bool Follow(IReadOnlyList<string> statement, int start)
    {
        var (next, end) = (1, Math.Min(statement.Count, start + (Stems.Count * 2) - 1));
        for (var i = start + 1; i < end && next < Stems.Count; i++)
        {
            if (statement[i] == Stems[next]) next++;
        }

        return next == Stems.Count;
    }
}
