using System.Buffers;
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

    private readonly IReadOnlyList<Passage> _passages;
    private readonly PassageIndexOptions _options;
    private readonly Vocabulary _vocabulary;
    private readonly Posting[][] _postings;
    private readonly double[] _rarities;
    private readonly PassageParts[] _parts;
    private readonly QueryAnalyzer _analyzer;
    private readonly Kin _kin;

    private PassageIndex(IReadOnlyList<Passage> passages, Names names, Synonyms synonyms, PassageIndexBuilder builder, PassageIndexOptions options)
    {
        (_passages, _options, _vocabulary) = (passages, options, builder.Vocabulary);
        _postings = builder.Postings();
        _rarities = [.. _postings.Select(postings => Rarity(postings.Length))];
        _parts = builder.Parts([.. _rarities.Select(Flatten)]);
        Names = names;
        _kin = new Kin(_vocabulary.Terms, Names, options.KinWeight);
        _analyzer = new QueryAnalyzer(synonyms, new Spelling(builder.Words), _vocabulary.Contains, Names, SourceMention.SubjectsOf(passages), options);
    }

    /// <param name="passages">All passages, numbered from 0 in order.</param>
    /// <param name="synonyms">Lines of the synonyms file.</param>
    /// <param name="options">Weights; the defaults are the measured ones.</param>
    public static PassageIndex Build(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms, PassageIndexOptions? options = null)
    {
        options ??= PassageIndexOptions.Default;
        var builder = new PassageIndexBuilder(options);
        var (names, terms) = ((Names?)null, (Synonyms?)null);
        Parallel.Invoke(() => (names, terms) = (Names.From(passages), new Synonyms(synonyms)), () => builder.AddAll(passages));
        return new PassageIndex(passages, names!, terms!, builder, options);
    }

    public Names Names { get; }

    public Query Analyze(string question) => _analyzer.Analyze(question);

    public double Rarity(string term) => _vocabulary.TryFind(term, out var number) ? _rarities[number] : Rarity(0);

    public IReadOnlyList<Hit> Search(Query query, int top)
    {
        query = _kin.Join(query);
        var closeness = new Closeness(query, term => Flatten(Rarity(term)), _vocabulary, _options);
        return [.. Best(query, Math.Max(top, Reranked)).All
            .Select(found => new Hit(_passages[found.Number], found.Score * closeness.Gain(_parts[found.Number])))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Number).Take(top)];
    }

    /// <summary>The best passages by BM25F.</summary>
    private TopPassages Best(Query query, int most)
    {
        var best = new TopPassages(most);
        var scores = ArrayPool<double>.Shared.Rent(_passages.Count);
        var occurrences = ArrayPool<double>.Shared.Rent(_passages.Count);
        var all = scores.AsSpan(0, _passages.Count);
        var some = occurrences.AsSpan(0, _passages.Count);
        all.Clear();
        some.Clear();
        foreach (var clause in query.Clauses) Add(clause, all, some);
        for (var passage = 0; passage < all.Length; passage++)
        {
            if (all[passage] > 0) best.Add(passage, all[passage]);
        }

        ArrayPool<double>.Shared.Return(scores);
        ArrayPool<double>.Shared.Return(occurrences);
        return best;
    }

    /// <summary>Adds a clause's BM25F score to every passage that has one of its alternatives.</summary>
    /// <param name="occurrences">All 0, and left so.</param>
    private void Add(Clause clause, Span<double> scores, Span<double> occurrences)
    {
        var (rarity, k1) = (Flatten(Rarity(clause)), Names.Contains(clause.Word) ? _options.NameK1 : _options.K1);
        var terms = clause.Terms.Select(term => (Postings: PostingsOf(term.Term), term.Weight)).ToList();
        foreach (var (postings, weight) in terms)
        {
            foreach (var posting in postings) occurrences[posting.Passage] += weight * posting.Occurrences;
        }

        foreach (var (postings, _) in terms)
        {
            foreach (var posting in postings)
            {
                ref var held = ref occurrences[posting.Passage];
                if (held == 0) continue;
                scores[posting.Passage] += clause.Weight * rarity * held / (k1 + held);
                held = 0;
            }
        }
    }

    private Posting[] PostingsOf(string term) => _vocabulary.TryFind(term, out var number) ? _postings[number] : [];

    /// <summary>A word counts by its own rarity; where the corpus lacks it, by that of its rarest synonym.</summary>
    private double Rarity(Clause clause)
    {
        foreach (var (term, weight) in clause.Terms)
        {
            if (weight >= 1 && _vocabulary.Contains(term)) return Rarity(term);
        }

        return clause.Terms.Where(term => _vocabulary.Contains(term.Term)).Select(term => Rarity(term.Term)).DefaultIfEmpty(0).Max();
    }

    /// <summary>In a corpus of this size many words are rare by chance: in ranking they count less than their rarity.</summary>
    private double Flatten(double rarity) => Math.Pow(rarity, _options.RarityPower);

    private double Rarity(int holders) => Math.Log(1 + ((_passages.Count - holders + 0.5) / (holders + 0.5)));
}

/// <summary>How often a passage holds a term, over all fields, weighted and made up for length.</summary>
internal readonly record struct Posting(int Passage, float Occurrences);
