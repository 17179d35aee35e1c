using System.Runtime.InteropServices;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>Counts terms by field and makes the postings.</summary>
internal sealed class PassageIndexBuilder
{
    private readonly FieldOptions[] _fields;
    private readonly List<int[]> _lengths = [];
    private readonly List<List<Occurrence>> _counts = [];
    private readonly Lexicon _lexicon;
    private readonly List<int> _seen = [];
    private readonly List<int> _distinct = [];
    private int _texts;
    private readonly List<(int[] Heading, int[][] Asks, int[][] Statements)> _parts = [];

    public PassageIndexBuilder(PassageIndexOptions options)
    {
        _fields = [options.Title, options.Headings, options.Asks, options.Body];
        Vocabulary = new Vocabulary();
        _lexicon = new Lexicon(Vocabulary);
    }

    /// <summary>How many passages hold each word, as written; for spelling repair.</summary>
    public Dictionary<string, int> Words => _lexicon.Words.Where(word => word.Passages > 0).ToDictionary(word => word.Text, word => word.Passages, StringComparer.Ordinal);

    public Vocabulary Vocabulary { get; }

    public void AddAll(IEnumerable<Passage> passages)
    {
        foreach (var passage in passages) Add(passage);
    }

    private void Add(Passage passage)
    {
        var lengths = new int[_fields.Length];
        Count(0, passage.Document.Title, lengths);
        Count(1, passage.HeadingPath, lengths);
        int[][] asks = [.. passage.Asks.Select(ask => Count(2, ask, lengths))];
        var text = Count(3, passage.Text, lengths);
        _lengths.Add(lengths);
        _parts.Add((Terms(passage.Section.Heading), asks, passage.Row is not null ? [text] : [.. passage.Statements.Select(statement => Terms(statement.Text))]));
    }

    /// <summary>The postings of each term, by its number.</summary>
    public Posting[][] Postings()
    {
        var averages = Enumerable.Range(0, _fields.Length).Select(field => Math.Max(1, _lengths.Select(lengths => lengths[field]).DefaultIfEmpty().Average())).ToArray();
        return [.. _counts.Select(counts => Merge(counts, averages))];
    }

    /// <summary>The parts of each passage, by its number.</summary>
    /// <param name="rarities">By the number of the term.</param>
    public PassageParts[] Parts(double[] rarities)
    {
        return [.. _parts.Select(parts => new PassageParts(Weigh(parts.Heading), [.. parts.Asks.Select(Weigh)], [.. parts.Statements.Select(Weigh)]))];

        Part Weigh(int[] terms) => new(terms, terms.Sum(term => rarities[term]));
    }

    /// <summary>One posting for each passage, of all fields.</summary>
    private Posting[] Merge(List<Occurrence> counts, double[] averages)
    {
        var postings = new List<Posting>(counts.Count);
        for (var i = 0; i < counts.Count;)
        {
            var (passage, occurrences) = (counts[i].Passage, 0.0);
            for (; i < counts.Count && counts[i].Passage == passage; i++) occurrences += Weighted(counts[i], averages);
            postings.Add(new Posting(passage, (float)occurrences));
        }

        return [.. postings];
    }

    private double Weighted(Occurrence count, double[] averages)
    {
        var field = _fields[count.Field];
        var length = _lengths[count.Passage][count.Field] / averages[count.Field];
        return field.Weight * count.Times / (1 - field.LengthPower + (field.LengthPower * length));
    }

    /// <summary>Counts a text into a field of the passage that is being added, and returns its terms, each once.</summary>
    private int[] Count(int field, string text, int[] lengths)
    {
        var words = Read(text);
        foreach (var word in words)
        {
            word.StandsIn(_lengths.Count);
            lengths[field] += word.Terms.Length;
            foreach (var term in word.Terms) Count(field, term);
        }

        return Distinct(words);
    }

    private void Count(int field, int term)
    {
        var (counts, passage) = (_counts[term], _lengths.Count);
        if (counts.Count > 0 && counts[^1] is var last && last.Passage == passage && last.Field == field) counts[^1] = last with { Times = last.Times + 1 };
        else counts.Add(new Occurrence(passage, field, 1));
    }

    /// <summary>The terms of a text, each once, without counting them.</summary>
    private int[] Terms(string text) => Distinct(Read(text));

    private IReadOnlyList<LexiconWord> Read(string text)
    {
        var words = _lexicon.Read(text);
        while (_counts.Count < Vocabulary.Count)
        {
            _counts.Add([]);
            _seen.Add(0);
        }

        return words;
    }

    /// <summary>The terms of words, each once, in the order in which they come first.</summary>
    private int[] Distinct(IReadOnlyList<LexiconWord> words)
    {
        _texts++;
        _distinct.Clear();
        foreach (var word in words)
        {
            foreach (var term in word.Terms)
            {
                if (_seen[term] == _texts) continue;
                _seen[term] = _texts;
                _distinct.Add(term);
            }
        }

        return [.. _distinct];
    }

    private readonly record struct Occurrence(int Passage, int Field, int Times);
}
