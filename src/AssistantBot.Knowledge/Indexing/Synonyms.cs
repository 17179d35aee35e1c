using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>Finds synonyms in a question.</summary>
internal interface ISynonyms
{
    /// <summary>Every stem that a synonym is written with.</summary>
    IEnumerable<string> Stems { get; }

    /// <summary>Finds the terms of a question that have synonyms: where each starts, how many stems it has, and what it may stand for.</summary>
    IEnumerable<(int Start, int Length, IReadOnlyList<IReadOnlyList<string>> Others)> Find(IReadOnlyList<string> stems);

    /// <summary>True for a term that stands for others, which do not stand for it.</summary>
    bool IsOneWay(IReadOnlyList<string> stems);
}

/// <summary>
/// Groups of equal terms, applied to questions. A line "a, b, c" makes each stand for the others; "a, b => c" adds
/// c to a question that says a or b. Terms may be several words; they are compared by their stems.
/// </summary>
internal sealed class Synonyms : ISynonyms
{
    /// <summary>The longest term, in stems.</summary>
    public const int LongestTerm = 6;

    private readonly Dictionary<string, List<IReadOnlyList<string>>> _byTerm = new(StringComparer.Ordinal);

    private readonly Spellings<string[]> _spellings = new(EnglishAnalyzer.Word, word => [.. EnglishAnalyzer.Stems(word)]);

    private readonly HashSet<string> _oneWay = new(StringComparer.Ordinal);

    public Synonyms(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var sides = line.Split('#')[0].Split("=>");
            var from = Terms(sides[0]);
            var to = sides.Length > 1 ? Terms(sides[1]) : from;
            foreach (var term in from)
            {
                if (sides.Length > 1) _oneWay.Add(string.Join(' ', term));
                foreach (var other in to.Where(other => !other.SequenceEqual(term))) Add(term, other);
            }
        }
    }

    /// <summary>Each term, its stems with blanks between them, and what it may stand for.</summary>
    public IReadOnlyDictionary<string, List<IReadOnlyList<string>>> All => _byTerm;

    public IEnumerable<(int Start, int Length, IReadOnlyList<IReadOnlyList<string>> Others)> Find(IReadOnlyList<string> stems)
    {
        for (var start = 0; start < stems.Count; start++)
        {
            for (var length = Math.Min(LongestTerm, stems.Count - start); length > 0; length--)
            {
                if (_byTerm.TryGetValue(string.Join(' ', stems.Skip(start).Take(length)), out var others)) yield return (start, length, others);
            }
        }
    }

    public bool IsOneWay(IReadOnlyList<string> stems) => _oneWay.Contains(string.Join(' ', stems));

    public IEnumerable<string> Stems => _byTerm.Keys.SelectMany(key => key.Split(' ')).Distinct();

    private void Add(IReadOnlyList<string> term, IReadOnlyList<string> other)
    {
        var key = string.Join(' ', term);
        if (!_byTerm.TryGetValue(key, out var others)) _byTerm[key] = others = [];
        if (!others.Exists(known => known.SequenceEqual(other))) others.Add(other);
    }

    private List<List<string>> Terms(string side) =>
        [.. side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(StemsOf).Where(term => term.Count is > 0 and <= LongestTerm)];

    private List<string> StemsOf(string term)
    {
        var words = new List<string[]>();
        EnglishAnalyzer.Read(term, _spellings.Of, words);
        return [.. words.SelectMany(stems => stems)];
    }
}
