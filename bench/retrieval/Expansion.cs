using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Bench.Retrieval;

/// <summary>Adds the synonyms' words to a question, as words, for engines that have no synonyms of their own.</summary>
internal sealed class Expansion
{
    private readonly Dictionary<string, List<string>> _others = new(StringComparer.Ordinal);

    public Expansion(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var sides = line.Split('#')[0].Split("=>");
            var from = Terms(sides[0]);
            var to = sides.Length > 1 ? Terms(sides[1]) : from;
            foreach (var term in from)
            {
                var key = Key(term);
                if (key.Length == 0) continue;
                if (!_others.TryGetValue(key, out var others)) _others[key] = others = [];
                others.AddRange(to.Where(other => Key(other) != key));
            }
        }
    }

    public ExpandedQuestion Expand(string question)
    {
        var words = EnglishAnalyzer.Words(question).ToList();
        var stems = words.Select(Key).ToList();
        var added = new List<string>();
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = Math.Min(Synonyms.LongestTerm, words.Count - start); length > 0; length--)
            {
                if (_others.TryGetValue(string.Join(' ', stems.Skip(start).Take(length).Where(stem => stem.Length > 0)), out var others)) added.AddRange(others);
            }
        }

        return new ExpandedQuestion(question, [.. added.SelectMany(EnglishAnalyzer.Words).Distinct().Except(words)]);
    }

    private static List<string> Terms(string side) => [.. side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string Key(string term) => string.Join(' ', EnglishAnalyzer.Terms(term));
}
