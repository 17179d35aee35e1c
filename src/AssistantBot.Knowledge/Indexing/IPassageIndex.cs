using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>Finds passages for a question. Immutable: a changed corpus gets a new index.</summary>
public interface IPassageIndex
{
    /// <summary>The proper names of the passages.</summary>
    Names Names { get; }

    /// <summary>What a question asks for, in the index's terms.</summary>
    Query Analyze(string question);

    /// <summary>The passages that fit best, best first; equal scores in the corpus's order.</summary>
    /// <param name="query">Made by <see cref="Analyze"/>.</param>
    /// <param name="top">How many at most.</param>
    IReadOnlyList<Hit> Search(Query query, int top);

    /// <summary>How rare a term is: 0 for one that every passage holds, about 7 for one that the corpus lacks.</summary>
    double Rarity(string term);
}

/// <summary>Makes the index of one version of the corpus.</summary>
/// <param name="passages">All passages, numbered from 0 in order.</param>
/// <param name="synonyms">Lines of the synonyms file.</param>
public delegate IPassageIndex IndexMaker(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms);

/// <summary>A passage that was found, and its score: 0 or more, comparable within one query only.</summary>
public readonly record struct Hit(Passage Passage, double Score);

/// <summary>A question as the index sees it.</summary>
/// <param name="Clauses">One for each word that carries meaning, and for each synonym of several words.</param>
/// <param name="Mended">Words that were taken for a misspelling, and what they were read as.</param>
public sealed record Query(IReadOnlyList<Clause> Clauses, IReadOnlyDictionary<string, string> Mended)
{
    public static Query Empty { get; } = new([], new Dictionary<string, string>());
}

/// <summary>Alternatives of which a passage should hold one; the best counts.</summary>
/// <param name="Word">The word of the question, in lower case; empty for a synonym of several words.</param>
/// <param name="Weight">What the clause counts: 1 for a word that was said.</param>
/// <param name="Known">False where the corpus has neither the word nor a synonym of it.</param>
public sealed record Clause(string Word, IReadOnlyList<WeightedTerm> Terms, double Weight, bool Known)
{
    /// <summary>True for a word of a phrase that stands for something else: "off sick" says nothing of sickness.</summary>
    public bool InPhrase { get; init; }

    /// <summary>What a synonym counts where it only matters whether a text has the word at all.</summary>
    private const double SynonymShare = 0.6;

    /// <summary>What a term counts there that only begins as the word does, which weighs less than any synonym.</summary>
    private const double KinShare = 0.4;

    private const double LeastSynonym = 0.25;

    /// <summary>True where one of the terms is the word or a synonym of it.</summary>
    public bool StandsIn(IReadOnlySet<string> terms) => Terms.Any(term => terms.Contains(term.Term));

    /// <summary>1 where the terms have the word, less where they have a synonym of it, else 0.</summary>
    public double ShareIn(IReadOnlySet<string> terms)
    {
        var share = 0.0;
        foreach (var term in Terms)
        {
            if (terms.Contains(term.Term)) share = Math.Max(share, Share(term));
        }

        return share;
    }

    /// <summary>What it says of a text that it has the term: 1 for the word itself, less for a synonym, least for one of its kin.</summary>
    internal static double Share(WeightedTerm term) => term.Weight switch
    {
        >= 1 => 1,
        >= LeastSynonym => SynonymShare,
        _ => KinShare,
    };
}

/// <summary>A term, and what its occurrences count beside those of the word that was said.</summary>
public readonly record struct WeightedTerm(string Term, double Weight);
