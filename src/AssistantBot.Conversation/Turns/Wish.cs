using System.Text.RegularExpressions;

namespace AssistantBot.Conversation.Turns;

/// <summary>What a person wants done, apart from the manners that it comes with.</summary>
internal static partial class Wish
{
    /// <summary>Lower case, straight apostrophes, one space between words, no stops at the end; a question mark stays.</summary>
    public static string Normal(string text) =>
        string.Join(' ', text.ToLowerInvariant().Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', '!', ',');

    /// <summary>The text without the politeness before what is wanted: "please", "can we", "I'd like to". A wish that is put as a question loses its mark, for it asks nothing.</summary>
    public static string Of(string text)
    {
        var trimmed = text.Trim().Replace('’', '\'');
        var manners = Manners().Match(trimmed);
        var wanted = trimmed[manners.Length..];
        return manners.Groups["asked"].Success ? wanted.TrimEnd('?', ' ') : wanted;
    }

    [GeneratedRegex(
        "^(?:(?:hi|hello|hey|ok(?:ay)?|so|and|now|then|well|sorry|oops|please|actually|right|alright|just|let'?s|let us|let me|(?<asked>(?:can|could|may|shall|would|will) (?:i|we|you))"
        + "|(?:i|we)(?: would|'d)? (?:like|want|need|have)(?: you)? to|i(?: a|')m asking you to|i ask you to|i'll|we'll|i will|we will|help (?:me|us)(?: to)?)[, ]+)+",
        RegexOptions.IgnoreCase)]
    private static partial Regex Manners();
}
