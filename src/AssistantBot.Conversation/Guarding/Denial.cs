using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;

namespace AssistantBot.Conversation.Guarding;

/// <summary>What a text denies.</summary>
internal static partial class Denial
{
    /// <summary>The share of the denied words that the other text must have for it to speak of the same.</summary>
    private const double SameMatter = 0.5;

    /// <summary>True where the text denies something.</summary>
    public static bool In(string text) => Negation().IsMatch(text);

    /// <summary>True where the text limits something or tells of a failure.</summary>
    public static bool Limits(string text) => Limit().IsMatch(text);

    /// <summary>True where the text limits something in a word that the other does not have: that one's denial may be put so.</summary>
    public static bool LimitsBeside(string text, IReadOnlySet<string> terms) => Limit().Matches(text).Any(match => !EnglishAnalyzer.Terms(match.Value).TrueForAll(terms.Contains));

    /// <summary>True where what the first text denies is what the other speaks of.</summary>
    public static bool Concerns(string denying, IReadOnlySet<string> terms)
    {
        foreach (Match match in Negation().Matches(denying))
        {
            var rest = denying[(match.Index + match.Length)..];
            var end = ClauseEnd().Match(rest);
            var denied = EnglishAnalyzer.Terms(end.Success ? rest[..end.Index] : rest).Distinct().Take(6).ToList();
            // "It names nobody", "others could not": what is denied stands before it.
            if (denied.Count == 0) denied = [.. EnglishAnalyzer.Terms(denying[..match.Index]).Distinct().TakeLast(6)];
            if (denied.Count > 0 && denied.Count(terms.Contains) >= SameMatter * denied.Count) return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:not|(?<!(?:\b[Oo]r |/|: ))no|never|none|nor|neither|without|cannot|nobody|nothing|nowhere|hardly|rarely|seldom)\b|n['’]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(?:only|less|fewer|lower|little|few|lack(?:s|ed|ing)?|fail(?:s|ed|ure)?|refus\w+|reject\w+|declin\w+|withdr[ae]w\w*|pull\w* out|unable|impossible|avoid\w*|prevent\w*|stop\w*|rather than|instead|except|unless|absen\w+|miss\w+|exclud\w+|against|unlike|difficult\w*|too \w+|still|yet|remain\w*|un\w+ed|separate\w*|nil|zero|rul\w+ out|drop\w*|oppos\w+|leav\w+|left)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Limit();

    [GeneratedRegex(@"[,;:.]|\b(?:but|because|while|although|though|which|who|so|as|when|if|and)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd();
}
