using System.Runtime.InteropServices;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>Counts terms by field and makes the postings.</summary>
internal sealed class PassageIndexBuilder(PassageIndexOptions options)
{
    private readonly FieldOptions[] _fields = [options.Title, options.Headings, options.Asks, options.Body];
    private readonly List<int[]> _lengths = [];
    private readonly Dictionary<string, List<Count>> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _stems = new(StringComparer.Ordinal);

    /// <summary>How many passages hold each word, as written; for spelling repair.</summary>
    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    public void Add(Passage passage)
    {
        var lengths = new int[_fields.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Add(passage, 0, passage.Document.Title, lengths, seen);
        Add(passage, 1, passage.HeadingPath, lengths, seen);
        foreach (var ask in passage.Asks) Add(passage, 2, ask, lengths, seen);
        Add(passage, 3, passage.Text, lengths, seen);
        _lengths.Add(lengths);
    }

    public Dictionary<string, Posting[]> Build()
    {
        var averages = Enumerable.Range(0, _fields.Length).Select(field => Math.Max(1, _lengths.Select(lengths => lengths[field]).DefaultIfEmpty().Average())).ToArray();
        var postings = new Dictionary<string, Posting[]>(_counts.Count, StringComparer.Ordinal);
        foreach (var (term, counts) in _counts)
        {
            postings[term] = [.. counts.GroupBy(count => count.Passage)
                .Select(group => new Posting(group.Key, (float)group.Sum(count => Weighted(count, averages))))];
        }

        return postings;
    }

    private double Weighted(Count count, double[] averages)
    {
        var field = _fields[count.Field];
        var length = _lengths[count.Passage][count.Field] / averages[count.Field];
        return field.Weight * count.Times / (1 - field.LengthPower + (field.LengthPower * length));
    }

    private void Add(Passage passage, int field, string text, int[] lengths, HashSet<string> seen)
    {
        foreach (var word in EnglishAnalyzer.Words(text))
        {
            if (seen.Add(word)) CollectionsMarshal.GetValueRefOrAddDefault(Words, word, out _)++;
            if (!_stems.TryGetValue(word, out var stems)) _stems[word] = stems = [.. EnglishAnalyzer.Stems(word)];
            foreach (var stem in stems)
            {
                lengths[field]++;
                ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, stem, out _);
                counts ??= [];
                if (counts.Count > 0 && counts[^1] is var last && last.Passage == passage.Number && last.Field == field) counts[^1] = last with { Times = last.Times + 1 };
                else counts.Add(new Count(passage.Number, field, 1));
            }
        }
    }

    private readonly record struct Count(int Passage, int Field, int Times);
}
