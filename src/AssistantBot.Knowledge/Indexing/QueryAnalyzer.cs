using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>Turns a question into clauses: its words, mended where misspelt, with their synonyms.</summary>
internal sealed class QueryAnalyzer(ISynonyms synonyms, ISpelling spelling, Func<string, bool> isIndexed, Names names, IReadOnlySet<string> subjects, PassageIndexOptions options)
{
    /// <summary>How many unknown words of a question are looked at; who writes more of them is not asking anything.</summary>
    private const int MostMended = 100;

    private readonly HashSet<string> _synonymStems = [.. synonyms.Stems];

    public Query Analyze(string question)
    {
        var mended = new Dictionary<string, string>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        var said = EnglishAnalyzer.Words(question).Select(word => Mend(word, mended, unknown)).ToList();
        var words = new List<(string Word, string Stem)>();
        foreach (var word in said)
        {
            foreach (var stem in EnglishAnalyzer.Stems(word)) words.Add((word, stem));
        }

        var terms = words.Select(word => new List<WeightedTerm> { new(word.Stem, 1) }).ToList();
        var extra = new List<Clause>();
        var inPhrase = new bool[words.Count];
        foreach (var (start, length, others) in synonyms.Find([.. words.Select(word => word.Stem)]))
        {
            Add(terms, extra, words, start, length, others);
            if (length > 1) AddNames(terms, words, start, length, others);
            if (length > 1 && synonyms.IsOneWay([.. words.GetRange(start, length).Select(word => word.Stem)])) inPhrase.AsSpan(start, length).Fill(true);
        }

        var source = SourceMention.In(question);
        var clauses = words.Select((word, i) => ToClause(word.Word, terms[i], source) with { InPhrase = inPhrase[i] });
        return new Query([.. Distinct(clauses), .. extra], mended);
    }

    /// <summary>A synonym of one word joins the word's own clause; one of several words is a clause for each of its words.</summary>
    private void Add(List<List<WeightedTerm>> terms, List<Clause> extra, List<(string Word, string Stem)> words, int start, int length, IReadOnlyList<IReadOnlyList<string>> others)
    {
        var share = IsIdiom(words.GetRange(start, length)) ? 1 : options.SynonymWeight;
        foreach (var other in others)
        {
            if (length == 1 && other.Count == 1)
            {
                terms[start].Add(new WeightedTerm(other[0], options.SynonymWeight));
                continue;
            }

            foreach (var stem in other)
            {
                if (terms.Exists(clause => clause.Exists(term => term.Term == stem && term.Weight >= 1)) || extra.Exists(clause => clause.Terms[0].Term == stem)) continue;
                extra.Add(new Clause("", [new WeightedTerm(stem, 1)], share * length / Math.Max(length, other.Count), isIndexed(stem)));
            }
        }
    }

    /// <summary>A name in a phrase may be the name that the phrase stands for: of "the Lincolnshire company" those who own it speak, not Lincolnshire.</summary>
    private void AddNames(List<List<WeightedTerm>> terms, List<(string Word, string Stem)> words, int start, int length, IReadOnlyList<IReadOnlyList<string>> others)
    {
        var alternatives = others.SelectMany(other => other).Where(names.ContainsStem).Distinct().ToList();
        foreach (var place in Enumerable.Range(start, length).Where(place => names.Contains(words[place].Word)))
            terms[place].AddRange(alternatives.Where(stem => !terms[place].Exists(term => term.Term == stem)).Select(stem => new WeightedTerm(stem, options.SynonymWeight)));
    }

    /// <summary>True for a phrase of words that say nothing one by one ("get out"): what it stands for is all that it says.</summary>
    private static bool IsIdiom(List<(string Word, string Stem)> phrase) => phrase.Count > 1 && phrase.TrueForAll(part => QuestionWords.IsFrame(part.Word));

    private Clause ToClause(string word, List<WeightedTerm> terms, IReadOnlySet<string> source)
    {
        var isSource = (source.Contains(word) && !names.Contains(word)) || subjects.Contains(word);
        var weight = QuestionWords.IsFrame(word) ? options.FrameWeight : isSource ? options.SourceWeight : 1;
        return new Clause(word, terms, weight, terms.Exists(term => isIndexed(term.Term)));
    }

    /// <summary>A word that is said twice counts once.</summary>
    private static IEnumerable<Clause> Distinct(IEnumerable<Clause> clauses) => clauses.DistinctBy(clause => clause.Terms[0].Term);

    private string Mend(string word, Dictionary<string, string> mended, HashSet<string> unknown)
    {
        if (spelling.Knows(word) || EnglishAnalyzer.IsStopWord(word) || QuestionWords.IsFrame(word)) return word;
        if (EnglishAnalyzer.Stems(word).Any(stem => isIndexed(stem) || _synonymStems.Contains(stem))) return word;
        if (mended.TryGetValue(word, out var before)) return before;
        if (unknown.Count >= MostMended || !unknown.Add(word) || spelling.Mend(word) is not { } known) return word;
        mended[word] = known;
        return known;
    }
}
