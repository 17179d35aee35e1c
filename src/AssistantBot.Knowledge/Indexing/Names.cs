using System.Runtime.InteropServices;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Indexing;

/// <summary>The proper names of the corpus, told from its own spelling: words that stand in capitals inside sentences.</summary>
public sealed class Names
{
    /// <summary>A word of more passages than this share is a common word of the field ("Council"), not a name.</summary>
    private const double CommonShare = 0.08;

    /// <summary>How many times as often as small a name is written in capitals.</summary>
    private const int MostlyCapital = 9;

    private static readonly HashSet<string> NeverNames = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "act", "section", "appendix", "table", "figure", "foreword",
        "council", "councils", "borough", "district", "county", "city", "group", "committee", "chief", "executive", "director", "government", "board",
        "service", "services", "shared", "local", "authority", "authorities", "report", "guide", "toolkit", "programme", "north", "south", "east", "west", "new", "state", "world",
    };

    private readonly HashSet<string> _names;

    private readonly HashSet<string> _stems;

    private Names(HashSet<string> names) => (_names, _stems) = (names, [.. names.Select(PorterStemmer.Stem)]);

    public static Names From(IReadOnlyList<Passage> passages)
    {
        var tally = new CapitalTally();
        foreach (var passage in passages) tally.Add(passage.Text);
        var common = passages.Count * CommonShare;
        var small = SmallStems(tally.Words);
        return new Names(tally.Words
            .Where(word => word.Capital > 0 && word.Capital >= MostlyCapital * small.GetValueOrDefault(word.Stem) && word.Passages <= common)
            .Select(word => word.Text).Where(word => !NeverNames.Contains(word)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>True for a word, in lower case, that the corpus writes as a name.</summary>
    public bool Contains(string word) => _names.Contains(word);

    /// <summary>The stems of all names.</summary>
    internal IReadOnlyCollection<string> Stems => _stems;

    /// <summary>True for the stem of one.</summary>
    public bool ContainsStem(string stem) => _stems.Contains(stem);

    /// <summary>How often each stem is written small, in whatever form: "roads" is no name where "road" is none.</summary>
    private static Dictionary<string, int> SmallStems(IEnumerable<CapitalTally.Word> words)
    {
        var small = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words) CollectionsMarshal.GetValueRefOrAddDefault(small, word.Stem, out _) += word.Small;
        return small;
    }
}
