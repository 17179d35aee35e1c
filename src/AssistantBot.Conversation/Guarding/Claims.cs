using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Guarding;

/// <summary>Words that claim more than a fact: the largest, always, because.</summary>
internal static partial class Claims
{
    private static readonly Regex[] Groups = [Most(), Least(), Best(), Worst(), Sole(), Always(), Never(), Proof(), First()];

    /// <summary>The first word of a superlative or an absolute that no text of the evidence has in any form; null where there is none.</summary>
    public static string? Superlative(string sentence, string evidence) =>
        Groups.Select(group => (Said: group.Match(sentence), Group: group)).Where(pair => pair.Said.Success && !pair.Group.IsMatch(evidence)).Select(pair => pair.Said.Value).FirstOrDefault();

    /// <summary>The words by which the sentence gives a cause, where the evidence gives none; else null.</summary>
    public static string? Cause(string sentence, string evidence) =>
        Causing().Match(sentence) is { Success: true } said && !Causal().IsMatch(evidence) ? said.Value : null;

    /// <summary>True where the text speaks of something saved.</summary>
    public static bool IsSaving(string text) => Saving().IsMatch(text);

    [GeneratedRegex(@"\b(?:sav(?:e|es|ed|ing|ings)|cheaper|return(?:s|ed)?|reduc\w+|lower\w*|less|fewer|fall|fell|efficienc\w+|recoup\w*|cut|cuts|cutting|gains?|gained)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Saving();

    [GeneratedRegex(@"\b(?:largest|biggest|greatest|highest|longest|strongest|most(?! of\b)(?= [a-z])|maximum|record|widest|(?:top|leading)(?= (?:saver|saving|performer|council|case|scheme)))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(?:smallest|lowest|least(?<!at least)|cheapest|shortest|fewest|minimum|weakest)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Least();

    [GeneratedRegex(@"\b(?:best(?! practice| value| interests?)|finest|ideal|perfect(?:ly)?|optimal|unrivalled|unique(?:ly)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Best();

    [GeneratedRegex(@"\b(?:worst|disastrous(?:ly)?|catastroph\w+)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Worst();

    [GeneratedRegex(@"\b(?:the only|only one|sole(?:ly)?|the single|no other|nobody else|exclusively)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sole();

    [GeneratedRegex(@"\b(?:always|every(?! (?:year|quarter|month|week|day)\b)|all(?! (?:about|over|round)\b)|invariably|without exception|everyone|everybody|each(?! (?:year|quarter|month|week|day)\b)|entire(?:ly)?|whole|complete(?:ly)?|full(?:y)?|any)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Always();

    [GeneratedRegex(@"\b(?:never|under no circumstances)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Never();

    [GeneratedRegex(@"\b(?:guarantee[sd]?|prov(?:es|ed|en)|certain(?:ly)? to|undoubtedly|definitely|inevitabl[ey]|bound to|ensures? (?:success|savings?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proof();

    [GeneratedRegex(@"\b(?:the first|first ever|the earliest|oldest|pioneer\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(?:because|due to|owing to|thanks to|as a result(?: of)?|resulted in|led to|leads to|caused(?: by)?|causes|therefore|which is why|that is why|consequently)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Causing();

    [GeneratedRegex(@"\b(?:because|due to|owing to|thanks to|result\w*|led|leads?|leading|caus\w+|reasons?|therefore|so|thus|why|drivers?|driven|since|means?|meant|mak(?:es|ing)|made|help\w*|enabl\w+|through|by|from|too|for|when|after|thought|judged)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Causal();
}
