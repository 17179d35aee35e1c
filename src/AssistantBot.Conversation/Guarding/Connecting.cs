using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Conversation.Guarding;

/// <summary>What an answer may say without a citation: words that lead on to what is said, and that nothing is said.</summary>
internal static partial class Connecting
{
    private const int LongestHeading = 7;

    /// <summary>True for a sentence that states nothing: it has no figure and no name, and only leads on, asks or is a heading made of the evidence's words.</summary>
    public static bool Is(SaidSentence said, IReadOnlyList<NumberedEvidence> evidence)
    {
        if (said.Figures.Any(figure => figure.IsQuantity && !IsSmall(figure)) || said.Figures.Any(figure => !figure.IsQuantity) || said.Names.Count > 0) return false;
        if (Leading().IsMatch(said.Text)) return true;
        if (said.Text.EndsWith('?')) return Offer().IsMatch(said.Text);
        var words = EnglishAnalyzer.Words(said.Text).ToList();
        var isHeading = words.Count <= LongestHeading && !said.Text.EndsWith('.') && !Verb().IsMatch(said.Text);
        return isHeading && evidence.Count > 0 && said.Terms.IsSubsetOf(evidence.SelectMany(item => EnglishAnalyzer.Terms($"{item.Citation.Title} {item.Text}")));
    }

    /// <summary>True where it only says that the documents do not tell something.</summary>
    public static bool IsAbsence(SaidSentence said) => said.Figures.All(figure => !figure.IsQuantity) && Absence().IsMatch(said.Text);

    /// <summary>"Two things stand out:".</summary>
    private static bool IsSmall(Figure figure) => figure.Kind == FigureKind.Number && figure.Text.All(c => char.IsLetter(c));

    [GeneratedRegex(@"^(?:(?:here|these|this|below|those)(?: is| are|'s)? (?:what|how|the|some|a|are|is)\b[^.;]{0,80}|the following [^.;]{0,60}|(?:in (?:short|summary|brief|other words)|to sum up|in detail|for example|specifically|more precisely|yes|no)|the (?:main|key) (?:points?|steps?|lessons?|risks?|benefits?|findings?)|(?:\w+ (?:things|points|lessons|steps) (?:stand out|matter|follow|are worth knowing)))[:.,]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?:would you like|do you want|shall i|should i|which (?:of (?:these|them|those)|one)|may i|is there anything|can i)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|must|may|might|saves?|saved|cuts?|costs|makes?|made|means?|needs?|leads?|gets?|gives?|takes?|loses?|always|never)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\b(?:toolkits?|documents?|evidence|passages?|sources?|reports?|guides?|case studies|corpus|summar(?:y|ies))\b[^.;:]{0,40}\b(?:do|does|did) not (?:say|state|give|tell|name|mention|hold|cover|show|record|answer|explain|quantify|list|contain|include|report)\b[^.;:]{0,120}[.]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Absence();
}
