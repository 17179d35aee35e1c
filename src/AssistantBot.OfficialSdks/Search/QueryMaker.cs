using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using HouseQuery = AssistantBot.Knowledge.Indexing.Query;
using LuceneQuery = Lucene.Net.Search.Query;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Makes Lucene queries of a question that has been read.</summary>
/// <param name="rarity">How rare a term is among the passages.</param>
/// <param name="names">Words that are names.</param>
internal sealed class QueryMaker(Func<string, double> rarity, Names names)
{
    /// <summary>What two neighbouring words of the question gain where they stand together, by field.</summary>
    private static readonly (string Field, float Boost)[] Phrases = [(Fields.Headings, 0.1f), (Fields.Asks, 0.05f), (Fields.Body, 0.1f)];

    /// <summary>What a term gains in a field of its own beside what it counts in the whole passage.</summary>
    private static readonly (string Field, float Boost)[] Boosts = [(Fields.Headings, 0.2f), (Fields.Asks, 0.1f)];

    /// <summary>Words that may stand between two neighbours of a phrase.</summary>
    private const int Slop = 1;

    static QueryMaker() => BooleanQuery.MaxClauseCount = int.MaxValue;

    /// <summary>Ranks passages.</summary>
    public LuceneQuery Whole(HouseQuery query)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var clause in query.Clauses)
        {
            var named = names.Contains(clause.Word);
            Add(all, Alternatives(clause, term => named && names.ContainsStem(term) ? Fields.Named : Fields.All, PassageIndexOptions.Default.RarityPower));
            foreach (var (field, boost) in named ? [] : Boosts)
            {
                var inField = Alternatives(clause, _ => field, PassageIndexOptions.Default.RarityPower);
                inField.Boost = boost;
                Add(all, inField);
            }
        }

        foreach (var phrase in PhrasesOf(query)) Add(all, phrase);
        return all;
    }

    /// <summary>Finds the parts of passages that come near a question.</summary>
    /// <param name="query">The question.</param>
    /// <param name="field">The field of the parts.</param>
    public LuceneQuery Parts(HouseQuery query, string field)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var clause in query.Clauses) Add(all, Alternatives(clause, _ => field, power: 1));
        return all;
    }

    /// <summary>What a text would score that had every word of the question once and nothing else.</summary>
    public double Most(HouseQuery query) => query.Clauses.Sum(clause => clause.Weight * Rarity(clause));

    /// <summary>The best of a clause's alternatives counts, each by the rarity of the word that was said.</summary>
    /// <param name="field">Where a term is looked for.</param>
    /// <param name="power">How far a rare word counts more than a common one.</param>
    private DisjunctionMaxQuery Alternatives(Clause clause, Func<string, string> field, double power)
    {
        var best = new DisjunctionMaxQuery(0);
        var said = Math.Pow(Rarity(clause), power);
        foreach (var (term, weight) in clause.Terms)
        {
            best.Add(new TermQuery(new Term(field(term), term)) { Boost = (float)(clause.Weight * weight * said / rarity(term)) });
        }

        return best;
    }

    /// <summary>A word counts by its own rarity; where the corpus lacks it, by that of its rarest synonym.</summary>
    private double Rarity(Clause clause) => clause.Known ? clause.Terms.Where(term => rarity(term.Term) < rarity("")).Select(term => rarity(term.Term)).First() : 0;

    private static IEnumerable<LuceneQuery> PhrasesOf(HouseQuery query)
    {
        var said = query.Clauses.Where(clause => clause.Word.Length > 0).ToList();
        return from pair in said.Zip(said.Skip(1))
               where !QuestionWords.IsFrame(pair.First.Word) && !QuestionWords.IsFrame(pair.Second.Word)
               from field in Phrases
               select Phrase(field.Field, pair.First.Terms[0].Term, pair.Second.Terms[0].Term, field.Boost);
    }

    private static PhraseQuery Phrase(string field, string first, string second, float boost)
    {
        var phrase = new PhraseQuery { Slop = Slop, Boost = boost };
        phrase.Add(new Term(field, first));
        phrase.Add(new Term(field, second));
        return phrase;
    }

    private static void Add(BooleanQuery all, LuceneQuery one) => all.Add(one, Occur.SHOULD);
}
