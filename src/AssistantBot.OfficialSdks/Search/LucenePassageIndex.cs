using System.Collections.Frozen;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;
using Lucene.Net.Index;
using HouseQuery = AssistantBot.Knowledge.Indexing.Query;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>
/// The passage index on Lucene.Net. A question is read by the house's own rules with Lucene's synonym filter and fuzzy query; passages
/// are ranked by BM25 with field boosts and phrases, and the best gain by how near their best single statement, ask and heading come.
/// </summary>
internal sealed class LucenePassageIndex : IPassageIndex
{
    /// <summary>How many of the best by their words are looked at closely.</summary>
    private const int Reranked = 60;

    /// <summary>What the best part of each kind gains, as on the embedded index.</summary>
    private static readonly (string Field, double Gain)[] Gains =
        [(Fields.Statement, PassageIndexOptions.Default.StatementGain), (Fields.Ask, PassageIndexOptions.Default.AskGain), (Fields.Heading, PassageIndexOptions.Default.HeadingGain)];

    private readonly IReadOnlyList<Passage> _passages;
    private readonly PassageSearcher _searcher;
    private readonly FrozenDictionary<string, double> _rarities;
    private readonly QueryAnalyzer _analyzer;
    private readonly QueryMaker _maker;

    private LucenePassageIndex(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms, OpenedIndex opened)
    {
        (_passages, _searcher, NotKept) = (passages, new PassageSearcher(opened.Reader, passages.Count), opened.NotKept);
        _rarities = Rarities(opened.Reader);
        Names = Names.From(passages);
        _maker = new QueryMaker(Rarity, Names);
        _analyzer = new QueryAnalyzer(new LuceneSynonyms(synonyms), new LuceneSpelling(opened.Reader), _rarities.ContainsKey, Names, SourceMention.SubjectsOf(passages), PassageIndexOptions.Default);
    }

    public Names Names { get; }

    /// <summary>Why it is held in memory; null where it is kept in its folder.</summary>
    public Exception? NotKept { get; }

    /// <summary>Opens the index of these passages, and makes it first where the folder lacks it.</summary>
    /// <param name="folder">The folder that holds the indexes; one that cannot take it leaves it in memory.</param>
    /// <param name="passages">All passages, numbered from 0 in order.</param>
    /// <param name="synonyms">Lines of the synonyms file.</param>
    public static LucenePassageIndex Open(string folder, IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms) =>
        new(passages, synonyms, new IndexFolder(folder).Open(passages));

    /// <summary>Makes the index of these passages in memory.</summary>
    /// <param name="why">Why it is not kept.</param>
    public static LucenePassageIndex Hold(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms, Exception why) =>
        new(passages, synonyms, new OpenedIndex(DirectoryReader.Open(IndexFolder.Made(passages)), why));

    public HouseQuery Analyze(string question) => _analyzer.Analyze(question);

    public double Rarity(string term) => _rarities.TryGetValue(term, out var rarity) ? rarity : Rarity(0);

    public IReadOnlyList<Hit> Search(HouseQuery query, int top)
    {
        var known = query with { Clauses = [.. query.Clauses.Where(clause => clause.Known)] };
        if (known.Clauses.Count == 0) return [];
        var scores = Scores(known, Fields.All);
        var near = Gains.Select(gain => (gain.Gain, Scores: Scores(known, gain.Field))).ToList();
        var most = _maker.Most(query);
        return [.. scores.Found.OrderByDescending(passage => scores[passage]).ThenBy(passage => passage).Take(Math.Max(top, Reranked))
            .Select(passage => new Hit(_passages[passage], scores[passage] * (1 + near.Sum(part => part.Gain * part.Scores[passage] / most))))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Number).Take(top)];
    }

    private PartScores Scores(HouseQuery query, string field)
    {
        var scores = new PartScores(_passages.Count);
        _searcher.Search(field == Fields.All ? _maker.Whole(query) : _maker.Parts(query, field), scores);
        return scores;
    }

    private FrozenDictionary<string, double> Rarities(DirectoryReader reader)
    {
        var rarities = new Dictionary<string, double>(StringComparer.Ordinal);
        if (MultiFields.GetTerms(reader, Fields.All) is { } terms)
        {
            foreach (var term in terms) rarities[term.Term.Utf8ToString()] = Rarity(term.DocFreq);
        }

        return rarities.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private double Rarity(int holders) => Math.Log(1 + ((_passages.Count - holders + 0.5) / (holders + 0.5)));
}
