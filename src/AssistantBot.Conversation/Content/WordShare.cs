using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Content;

/// <summary>How much of what some words mean is found in a text.</summary>
internal static class WordShare
{
    /// <summary>What a word that the corpus lacks counts: shorthand and slips of the pen say little.</summary>
    private const double UnknownRarity = 3;

    /// <summary>The share, 0 to 1; rare words count more. Null where there are no words.</summary>
    /// <param name="terms">The text's.</param>
    public static double? Of(IEnumerable<Clause> clauses, IReadOnlySet<string> terms, ContentSnapshot content)
    {
        var (found, all) = (0.0, 0.0);
        foreach (var clause in clauses)
        {
            var rarity = content.Knowledge.Index.Rarity(clause.Terms[0].Term);
            all += clause.Known ? rarity : Math.Min(rarity, UnknownRarity);
            if (clause.StandsIn(terms)) found += rarity;
        }

        return all == 0 ? null : found / all;
    }
}
