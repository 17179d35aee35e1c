using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Conversation.Content;

/// <summary>Finds whom a text names: runs of names of the corpus with the directions before them and "and" between them.</summary>
internal static partial class Entities
{
    private static readonly HashSet<string> Directions = new(StringComparer.OrdinalIgnoreCase) { "north", "south", "east", "west", "mid", "central" };

    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase) { "and", "&", "of", "upon", "city", "council" };

    /// <summary>Where each run starts and ends, in order.</summary>
    public static IReadOnlyList<Range> In(string text, ContentSnapshot content)
    {
        var words = Word().Matches(text).ToList();
        var named = NamesIn(text, content);
        var isName = words.ConvertAll(word => content.Names.Contains(word.Value.ToLowerInvariant()) || named.Contains(word.Value.ToLowerInvariant()));
        var runs = new List<Range>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!isName[i]) continue;
            var first = i;
            while (first > 0 && Directions.Contains(words[first - 1].Value)) first--;
            var last = i;
            for (var next = i + 1; next < words.Count && (isName[next] || Joins(words[next].Value)); next++)
            {
                if (isName[next]) last = next;
            }

            runs.Add(words[first].Index..(words[last].Index + words[last].Length));
            i = last;
        }

        return runs;
    }

    private static bool Joins(string word) => Joints.Contains(word) || Directions.Contains(word);

    /// <summary>
    /// Words of a text, in lower case, that are names though the corpus does not write them often enough to show it: those of
    /// councils, and those with a capital inside a sentence that the corpus never writes without.
    /// </summary>
    public static IReadOnlySet<string> NamesIn(string text, ContentSnapshot content)
    {
        var names = content.Knowledge.Corpus.Rules.CouncilsIn(text).SelectMany(EnglishAnalyzer.Words).Where(word => !Joins(word)).ToHashSet(StringComparer.Ordinal);
        foreach (Match word in CapitalInside().Matches(text))
        {
            if (!Joins(word.Value) && content.Written.IsAlwaysCapital(word.Value)) names.Add(word.Value.ToLowerInvariant());
        }

        return names;
    }

    [GeneratedRegex(@"(?<=[a-z,;'’] )[A-Z][a-z]{2,}\b")]
    private static partial Regex CapitalInside();

    [GeneratedRegex(@"[A-Za-z][A-Za-z-]*|&")]
    private static partial Regex Word();
}
