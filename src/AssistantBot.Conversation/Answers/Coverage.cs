using System.Runtime.CompilerServices;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>How much of what a question says is found in a text.</summary>
internal static class Coverage
{
    /// <summary>What a word that the corpus lacks counts: shorthand and slips of the pen say little.</summary>
    private const double UnknownRarity = 3;

    private static readonly ConditionalWeakTable<Document, IReadOnlySet<string>> DocumentTerms = [];

    /// <summary>True where the passage, its headings, its title or its asks have a word or a synonym of it.</summary>
    public static bool Holds(Passage passage, Clause clause) => Holds(PassageTerms.Of(passage).All, clause);

    /// <summary>True where any passage of the document has it.</summary>
    public static bool Holds(Document document, Clause clause, ContentSnapshot content) =>
        Holds(DocumentTerms.GetValue(document, _ => new HashSet<string>(content.Knowledge.Passages.Where(passage => passage.Document == document).SelectMany(passage => PassageTerms.Of(passage).All))), clause);

    /// <summary>True where the passage has it, or the case study that it is a passage of: a case study is all about its councils.</summary>
    public static bool HoldsAsAWhole(Passage passage, Clause clause, ContentSnapshot content) =>
        Holds(passage, clause) || (passage.Document.Kind == DocumentKinds.CaseStudy && Holds(passage.Document, clause, content));

    /// <summary>True where one of the terms is the word or a synonym of it.</summary>
    public static bool Holds(IReadOnlySet<string> terms, Clause clause) => clause.Terms.Any(term => terms.Contains(term.Term));

    /// <summary>The share, 0 to 1, of the question's meaning that the passage has; rare words count more.</summary>
    public static double Of(ResolvedQuestion question, Passage passage, ContentSnapshot content) => Of(question.Meaningful, PassageTerms.Of(passage).All, content) ?? 0;

    /// <summary>The share, 0 to 1, of the meaning of some words that a text has; rare words count more. Null where there are no words.</summary>
    /// <param name="terms">The text's.</param>
    public static double? Of(IEnumerable<Clause> clauses, IReadOnlySet<string> terms, ContentSnapshot content)
    {
        var (found, all) = (0.0, 0.0);
        foreach (var clause in clauses)
        {
            var rarity = content.Knowledge.Index.Rarity(clause.Terms[0].Term);
            all += clause.Known ? rarity : Math.Min(rarity, UnknownRarity);
            if (Holds(terms, clause)) found += rarity;
        }

        return all == 0 ? null : found / all;
    }
}
