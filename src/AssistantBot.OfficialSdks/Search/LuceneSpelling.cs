using AssistantBot.Knowledge.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Mends words with Lucene's fuzzy query over the words of the corpus: one edit up to five letters, two beyond, a swap of neighbours counting one.</summary>
internal sealed class LuceneSpelling(IndexReader reader) : ISpelling
{
    private const int ShortestMended = 4;

    public bool Knows(string word) => Passages(word) > 0;

    public string? Mend(string word)
    {
        if (word.Length is < ShortestMended or > 255 || !char.IsAsciiLetter(word[0])) return null;
        var allowed = word.Length <= 5 ? 1 : 2;
        var near = new FuzzyQuery(new Term(Fields.Words, word), allowed, 0, 200, true).Rewrite(reader);
        return Alternatives(near)
            .Select(found => (Word: found.Term.Text, Edits: Edits(word, found)))
            .Where(found => found.Word.Length >= ShortestMended - 1 && char.IsAsciiLetter(found.Word[0]) && found.Edits <= allowed && KeepsFirst(word, found.Word))
            .OrderBy(found => found.Edits).ThenByDescending(found => Passages(found.Word)).ThenBy(found => found.Word, StringComparer.Ordinal)
            .Select(found => found.Word).FirstOrDefault();
    }

    private static IEnumerable<(Term Term, float Boost)> Alternatives(Lucene.Net.Search.Query query) => query switch
    {
        BooleanQuery all => all.Clauses.SelectMany(clause => Alternatives(clause.Query)),
        TermQuery one => [(one.Term, one.Boost)],
        ConstantScoreQuery { Query: { } inner } => Alternatives(inner),
        _ => [],
    };

    /// <summary>The query weighs an alternative by one less the share of letters that differ.</summary>
    private static int Edits(string word, (Term Term, float Boost) found) => (int)Math.Round((1 - found.Boost) * Math.Min(word.Length, found.Term.Text.Length));

    /// <summary>Slips in the first letter are rare, and accepting them costs many wrong repairs; a swap of the first two is none.</summary>
    private static bool KeepsFirst(string word, string known) =>
        known[0] == word[0] || (known.Length == word.Length && known[1] == word[0] && known[0] == word[1]);

    private int Passages(string word) => reader.DocFreq(new Term(Fields.Words, word));
}
