using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>
/// An inverted index in memory, ranked by BM25F: a term's occurrences are weighted by field and made up for the field's
/// length, summed over the fields, and only then saturated. (Scoring each field apart and adding the scores does worse.)
/// </summary>
public sealed class PassageIndex : IPassageIndex
{
    /// <summary>How many of the best by BM25F are looked at closely.</summary>
    private const int Reranked = 60;

    private readonly Dictionary<string, Posting[]> _postings;
    private readonly IReadOnlyList<Passage> _passages;
    private readonly PassageIndexOptions _options;
    private readonly QueryAnalyzer _analyzer;
    private readonly Names _names;
    private readonly PartSizes?[] _sizes;

    private PassageIndex(IReadOnlyList<Passage> passages, Dictionary<string, Posting[]> postings, QueryAnalyzer analyzer, PassageIndexOptions options) =>
        (_passages, _postings, _analyzer, _options, _names, _sizes) = (passages, postings, analyzer, options, Names.From(passages), new PartSizes?[passages.Count]);

    /// <param name="passages">All passages, numbered from 0 in order.</param>
    /// <param name="synonyms">Lines of the synonyms file.</param>
    /// <param name="options">Weights; the defaults are the measured ones.</param>
    public static PassageIndex Build(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms, PassageIndexOptions? options = null)
    {
        options ??= PassageIndexOptions.Default;
        var builder = new PassageIndexBuilder(options);
        foreach (var passage in passages) builder.Add(passage);
        var postings = builder.Build();
        return new PassageIndex(passages, postings, new QueryAnalyzer(new Synonyms(synonyms), new Spelling(builder.Words), postings.ContainsKey, options), options);
    }

    public Query Analyze(string question) => _analyzer.Analyze(question);

    public double Rarity(string term) => Rarity(_postings.TryGetValue(term, out var postings) ? postings.Length : 0);

    public IReadOnlyList<Hit> Search(Query query, int top)
    {
        var scores = Scores(query);
        var closeness = new Closeness(query, Rarity, SizesOf, _options);
        return [.. Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0)
            .OrderByDescending(i => scores[i]).ThenBy(i => i).Take(Math.Max(top, Reranked))
            .Select(i => new Hit(_passages[i], scores[i] * closeness.Gain(_passages[i])))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Number).Take(top)];
    }

    /// <summary>Worked out when a passage is first near the top; two that do it at once come to the same.</summary>
    private PartSizes SizesOf(Passage passage) => _sizes[passage.Number] ??= PartSizes.Of(PassageTerms.Of(passage), Rarity);

    /// <summary>Every passage's BM25F score.</summary>
    private double[] Scores(Query query)
    {
        var scores = new double[_passages.Count];
        var occurrences = new double[_passages.Count];
        var touched = new List<int>();
        foreach (var clause in query.Clauses)
        {
            Collect(clause, occurrences, touched);
            var (rarity, k1) = (Rarity(clause), _names.Contains(clause.Word) ? _options.NameK1 : _options.K1);
            foreach (var passage in touched)
            {
                scores[passage] += clause.Weight * rarity * occurrences[passage] / (k1 + occurrences[passage]);
                occurrences[passage] = 0;
            }

            touched.Clear();
        }

        return scores;
    }

    /// <summary>Adds up a clause's occurrences in each passage, over its alternatives.</summary>
    private void Collect(Clause clause, double[] occurrences, List<int> touched)
    {
        foreach (var (term, weight) in clause.Terms)
        {
            if (!_postings.TryGetValue(term, out var postings)) continue;
            foreach (var posting in postings)
            {
                if (occurrences[posting.Passage] == 0) touched.Add(posting.Passage);
                occurrences[posting.Passage] += weight * posting.Occurrences;
            }
        }
    }

    /// <summary>A word counts by its own rarity; where the corpus lacks it, by that of its rarest synonym.</summary>
    private double Rarity(Clause clause)
    {
        foreach (var (term, weight) in clause.Terms)
        {
            if (weight >= 1 && _postings.ContainsKey(term)) return Rarity(term);
        }

        return clause.Terms.Where(term => _postings.ContainsKey(term.Term)).Select(term => Rarity(term.Term)).DefaultIfEmpty(0).Max();
    }

    private double Rarity(int holders) => Math.Log(1 + ((_passages.Count - holders + 0.5) / (holders + 0.5)));
}

/// <summary>How often a passage holds a term, over all fields, weighted and made up for length.</summary>
internal readonly record struct Posting(int Passage, float Occurrences);
