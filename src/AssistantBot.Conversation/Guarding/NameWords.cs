using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Conversation.Guarding;

/// <summary>The words of a text that name somebody: a council, a body, a company, a place.</summary>
internal static partial class NameWords
{
    /// <summary>Words that stand in capitals without naming anybody.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "and", "of", "upon", "city", "council", "councils", "county", "district", "borough", "the", "north", "south", "east", "west", "mid", "central", "new",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "i", "it", "ict", "uk", "shared", "services", "service",
        "act", "table", "case", "study", "section", "appendix", "annex", "part", "option", "stage", "step", "yes", "no", "note",
    };

    /// <summary>In lower case, without what many names have in common.</summary>
    public static IReadOnlySet<string> In(string text, ContentSnapshot content)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var run in Entities.In(text, content).Where(run => run.End.Value == text.Length || !char.IsAsciiDigit(text[run.End.Value]))) words.UnionWith(EnglishAnalyzer.Words(text[run]));
        foreach (Match match in Capital().Matches(text))
        {
            var word = EnglishAnalyzer.Words(match.Value).FirstOrDefault("");
            if (word.Length > 1 && (!Opens(text, match.Index) || IsStrange(match.Value, content))) words.Add(word);
        }

        words.ExceptWith(Common);
        return words;
    }

    /// <summary>True for the first word of a sentence, a cell or an item, where any word has a capital.</summary>
    private static bool Opens(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] is '"' or '\'' or '‘' or '“' or '(' or '*' or '_')) before--;
        return before < 0 || text[before] is '.' or ':' or ';' or '!' or '?' or '-' or '–' or '•' or '|' or '#' or ']';
    }

    /// <summary>Those of them that are proper names, which a figure can belong to: "Revenues" of a partnership is none.</summary>
    public static IReadOnlySet<string> Proper(string text, ContentSnapshot content)
    {
        var councils = content.Knowledge.Corpus.Rules.CouncilsIn(text).SelectMany(EnglishAnalyzer.Words).ToHashSet(StringComparer.Ordinal);
        return In(text, content).Where(word => content.Names.Contains(word) || councils.Contains(word)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>True for a first word that is a name of the corpus, letters for one, or no word of the corpus at all.</summary>
    private static bool IsStrange(string word, ContentSnapshot content) =>
        content.Names.Contains(word.ToLowerInvariant()) || (word.Length > 2 && word.All(char.IsUpper)) || (!content.Written.HasName(Bare(word)) && !Ordinary().IsMatch(word));

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    [GeneratedRegex(@"(?:ly|ing|ed|n't|n’t)$")]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}\p{N}'’]+")]
    private static partial Regex Capital();
}
