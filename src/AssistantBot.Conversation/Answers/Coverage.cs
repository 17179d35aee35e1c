using System.Runtime.CompilerServices;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>How much of what a question says is found in a text.</summary>
internal static class Coverage
{
    private static readonly ConditionalWeakTable<Document, IReadOnlySet<string>> DocumentTerms = [];
    private static readonly ConditionalWeakTable<Document, IReadOnlySet<string>> DocumentTold = [];

    /// <summary>True where the passage, its headings, its title or its asks have a word or a synonym of it.</summary>
    public static bool Holds(Passage passage, Clause clause) => clause.StandsIn(PassageTerms.Of(passage).All);

    /// <summary>True where any passage of the document has it.</summary>
    public static bool Holds(Document document, Clause clause, ContentSnapshot content) =>
        clause.StandsIn(DocumentTerms.GetValue(document, document => TermsOf(document, content, passage => passage.All)));

    /// <summary>True where the passage has it, or the case study that it is a passage of: a case study is all about its councils.</summary>
    public static bool HoldsAsAWhole(Passage passage, Clause clause, ContentSnapshot content) =>
        Holds(passage, clause) || (passage.Document.Kind == DocumentKinds.CaseStudy && Holds(passage.Document, clause, content));

    /// <summary>The same of what a reader sees, without the questions that it is known to answer.</summary>
    public static bool TellsAsAWhole(Passage passage, Clause clause, ContentSnapshot content) =>
        clause.StandsIn(PassageTerms.Of(passage).Told)
        || (passage.Document.Kind == DocumentKinds.CaseStudy && clause.StandsIn(DocumentTold.GetValue(passage.Document, document => TermsOf(document, content, passage => passage.Told))));

    /// <summary>The share, 0 to 1, of the question's meaning that the passage has; rare words count more.</summary>
    public static double Of(ResolvedQuestion question, Passage passage, ContentSnapshot content) => WordShare.Of(question.Meaningful, PassageTerms.Of(passage).All, content) ?? 0;

    private static HashSet<string> TermsOf(Document document, ContentSnapshot content, Func<PassageTerms, IReadOnlySet<string>> terms) =>
        [.. content.Knowledge.Passages.Where(passage => passage.Document == document).SelectMany(passage => terms(PassageTerms.Of(passage)))];
}
