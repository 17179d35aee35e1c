using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Guarding;

/// <summary>A sentence of an answer, taken apart.</summary>
/// <param name="Text">Its words without marks of any sort.</param>
/// <param name="Cited">The numbers that it cites.</param>
/// <param name="Names">Words that name somebody or something.</param>
/// <param name="Proper">Those of them that are proper names.</param>
/// <param name="Clauses">Its words with their synonyms.</param>
internal sealed partial record SaidSentence(string Text, IReadOnlyList<int> Cited, IReadOnlyList<Figure> Figures, IReadOnlySet<string> Names, IReadOnlySet<string> Proper, IReadOnlyList<Clause> Clauses)
{
    private static readonly string One = EnglishAnalyzer.Terms("one").Single();
    private static readonly string Single = EnglishAnalyzer.Terms("single").Single();

    /// <summary>Stems of words by which an answer speaks of its sources rather than of the matter.</summary>
    private static readonly HashSet<string> Framing =
        EnglishAnalyzer.Terms("toolkit toolkits document documents evidence source sources report guide says said say states stated state notes noted note describes described gives given give according example also reports reported found finds mentions mentioned mention includes including include listed lists list following shows show namely").ToHashSet(StringComparer.Ordinal);

    public static SaidSentence Of(string sentence, ContentSnapshot content)
    {
        var cited = Marks().Matches(sentence).SelectMany(match => match.Groups["n"].Captures).Select(capture => int.Parse(capture.Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        var text = Bar().Replace(Emphasis().Replace(Opening().Replace(Marks().Replace(sentence, ""), ""), ""), "; ").Trim(' ', '\n', '\r', '\t', ';');
        var clauses = content.Knowledge.Index.Analyze(Digits().Replace(text, " ")).Clauses.Where(clause => clause.Word.Length > 0 && clause.Terms.Count > 0 && !Framing.Contains(clause.Terms[0].Term)).ToList();
        return new SaidSentence(text, cited, FigureReader.In(text), NameWords.In(text, content), NameWords.Proper(text, content), clauses);
    }

    /// <summary>Stems of its words.</summary>
    public IReadOnlySet<string> Terms { get; } = EnglishAnalyzer.Terms(Text).Where(term => !Framing.Contains(term)).ToHashSet(StringComparer.Ordinal);

    /// <summary>How many of its stems a text has, 0 to 1; what is single is one.</summary>
    public double Share(IReadOnlySet<string> terms) => Terms.Count == 0 ? 0 : (double)Terms.Count(term => terms.Contains(term) || (term == One && terms.Contains(Single))) / Terms.Count;

    [GeneratedRegex(@"\[(?<n>\d{1,3})(?:\s*[,;]\s*(?<n>\d{1,3}))*\]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\A\s*(?:[-*+•]\s+|\d{1,3}[.)]\s+|#{1,6}\s+|>\s*)?")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`|~~")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s*\|\s*")]
    private static partial Regex Bar();

    [GeneratedRegex(@"£?\d[\d,.]*(?:bn|m|k)?%?")]
    private static partial Regex Digits();
}
