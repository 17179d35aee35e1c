using System.Globalization;
using System.Text;

namespace AssistantBot.Documents.Import;

/// <summary>
/// Makes of imported text what it is: words. Characters that nobody sees go, white space becomes single spaces, and what a surface that shows
/// Markdown or HTML would take for more than words is spelled otherwise: brackets and braces, of which links, citation marks and attributes are
/// made, become parentheses, and a tag loses its form.
/// </summary>
internal static class TextCleaner
{
    /// <summary>Characters of the longest word; no address is as long, and a longer one would break every surface.</summary>
    private const int LongestWord = 1_000;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var word = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune);
            if (!isSpace && IsUnseen(rune)) continue;
            word = isSpace ? 0 : word + 1;
            if ((isSpace || word % LongestWord == 0 || (OpensTag(rune) && clean is [.., '<'])) && clean is not ([] or [.., ' '])) clean.Append(' ');
            if (isSpace) continue;
            clean.Append(Spell(rune));
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Number of words in clean text.</summary>
    public static int Words(string clean) => clean.Length == 0 ? 0 : clean.AsSpan().Count(' ') + 1;

    /// <summary>At most so many characters, cut between words.</summary>
    public static string Shorten(string clean, int most)
    {
        if (clean.Length <= most) return clean;
        var end = clean.LastIndexOf(' ', most - 1);
        if (end <= most / 2) end = char.IsHighSurrogate(clean[most - 2]) ? most - 2 : most - 1;
        return clean[..end].TrimEnd(' ', ',', ';', ':', '.', '-') + "…";
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned
        || rune == Rune.ReplacementChar;

    private static bool OpensTag(Rune rune) => Rune.IsLetter(rune) || rune.Value is '/' or '!' or '?';

    private static string Spell(Rune rune) => rune.Value switch
    {
        '[' or '{' => "(",
        ']' or '}' => ")",
        >= 0xFB00 and <= 0xFB06 => Ligatures[rune.Value - 0xFB00],
        _ => rune.ToString(),
    };
}
