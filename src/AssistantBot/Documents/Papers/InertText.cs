using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AssistantBot.Documents.Papers;

/// <summary>Text from people and documents, made fit for a file: nothing in it can break the file or change how the rest is read.</summary>
internal static partial class InertText
{
    /// <summary>The text without characters that XML does not allow, controls, and marks that turn the direction of what follows. Line breaks stay, as \n.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Half a surrogate pair is enumerated as the replacement character.
            if (rune.Value is '\n' || IsAllowed(rune)) clean.Append(rune.ToString());
            else if (rune.Value is '\t') clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>The same with every run of white space as one space.</summary>
    public static string OneLine(string text) => WhiteSpacePattern().Replace(Of(text), " ").Trim();

    /// <summary>Cuts between words, or within one that is too long, but never through a character.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most - 1);
        if (end < most / 2) end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    private static bool IsAllowed(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Surrogate)
        && rune.Value is not (0xFFFE or 0xFFFF or 0xFFFD or 0xFEFF or 0x061C or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpacePattern();
}
