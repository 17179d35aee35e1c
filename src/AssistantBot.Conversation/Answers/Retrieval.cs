using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Finds the passages for a resolved question: the index's ranking, corrected by what the conversation is about and by names.</summary>
internal static class Retrieval
{
    private const int Considered = 40;

    /// <summary>What a passage of the document under discussion gains.</summary>
    private const double TopicGain = 1.6;

    /// <summary>What is left of a passage that has none of the names that were asked about.</summary>
    private const double NamelessShare = 0.45;

    public static IReadOnlyList<Hit> Find(ResolvedQuestion question, ContentSnapshot content, int top) =>
        [.. content.Knowledge.Index.Search(question.Query, Considered)
            .Select(hit => hit with { Score = hit.Score * Correction(question, hit.Passage) })
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Number).Take(top)];

    private static double Correction(ResolvedQuestion question, Passage passage)
    {
        if (question.Topic is { } topic) return passage.Document.Id == topic ? TopicGain : 1;
        return question.Names.Count == 0 || question.Names.Any(name => Coverage.Holds(passage, name)) ? 1 : NamelessShare;
    }
}
