using AssistantBot.Knowledge;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Content;

/// <summary>A case and the document that tells of it.</summary>
public sealed record CaseEntry(CaseStudy Case, Document Document);

/// <summary>Every case of the corpus, to be filtered, sorted, compared and searched for lessons.</summary>
/// <param name="knowledge">The corpus in force.</param>
public sealed class CaseCatalog(KnowledgeBase knowledge)
{
    private readonly ILookup<string, Passage> _passages = knowledge.Passages.ToLookup(passage => passage.Document.Id, StringComparer.Ordinal);

    public IReadOnlyList<CaseEntry> All { get; } =
        [.. knowledge.Documents.SelectMany(document => document.Cases.Select(found => new CaseEntry(found, document)))];

    /// <summary>The cases that fit a filter, in its order.</summary>
    public IReadOnlyList<CaseEntry> Find(CaseFilter filter)
    {
        var found = All.Where(filter.Fits);
        return filter.Sort switch
        {
            CaseSort.Saving => [.. found.Where(entry => CaseMoney.BestAchieved(entry.Case) > 0).OrderByDescending(entry => CaseMoney.BestAchieved(entry.Case))],
            CaseSort.LeastSaving => [.. found.Where(entry => CaseMoney.BestAchieved(entry.Case) > 0).OrderBy(entry => CaseMoney.BestAchieved(entry.Case))],
            CaseSort.Began => [.. found.OrderBy(entry => CaseMoney.Year(entry.Case.Began))],
            _ => [.. found],
        };
    }

    /// <summary>What the cases teach on a theme, a key of <c>themes.yaml</c>.</summary>
    public IReadOnlyList<(CaseEntry Entry, CaseLesson Lesson)> Lessons(string theme) =>
        [.. All.SelectMany(entry => entry.Case.Lessons.Where(lesson => lesson.Theme == theme).Select(lesson => (entry, lesson)))];

    /// <summary>What a passage must have of the words, 0 to 1, to be taken for where they stand.</summary>
    private const double EnoughWords = 0.5;

    /// <summary>Where a fact of a case stands: the passage at its place that holds the words, else the one that has most of them, else one that names the case or a council of it, else the first.</summary>
    public Citation Cite(CaseEntry entry, string words)
    {
        var passages = _passages[entry.Document.Id].ToList();
        var exact = passages.Where(passage => passage.Locator == entry.Case.Locator).ToList();
        var atPlace = exact.Concat(passages.Where(passage => passage.Section.Locator == entry.Case.Locator)).DefaultIfEmpty(passages[0]).ToList();
        var best = atPlace.Find(passage => Holds(passage, words)) ?? Nearest(atPlace, words)
            ?? atPlace.Find(passage => Holds(passage, entry.Case.Name) || entry.Case.Councils.Any(council => Holds(passage, council)))
            ?? atPlace[0];
        return best.Cite(best.Text);
    }

    private static Passage? Nearest(List<Passage> passages, string words)
    {
        var terms = EnglishAnalyzer.Terms(words).ToHashSet(StringComparer.Ordinal);
        if (terms.Count == 0) return null;
        var nearest = passages.MaxBy(passage => Share(passage, terms))!;
        return Share(nearest, terms) >= EnoughWords ? nearest : null;
    }

    private static double Share(Passage passage, HashSet<string> terms)
    {
        var told = PassageTerms.Of(passage);
        return terms.Count(term => told.Heading.Contains(term) || told.Statements.Any(statement => statement.Contains(term))) / (double)terms.Count;
    }

    private static bool Holds(Passage passage, string words) => words.Length > 0 && passage.Text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
