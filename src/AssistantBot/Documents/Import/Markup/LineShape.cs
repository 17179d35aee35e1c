using System.Text.RegularExpressions;

namespace AssistantBot.Documents.Import.Markup;

/// <summary>What a line is by its looks, in formats that mark nothing.</summary>
internal static partial class LineShape
{
    private const int LongestHeading = 12;

    /// <summary>The item's text, and whether it is numbered, where the line begins an item of a list; else null.</summary>
    public static (string Text, bool Ordered)? Item(string line)
    {
        if (BulletPattern().Match(line) is { Success: true } bullet) return (line[bullet.Length..], false);
        return NumberPattern().Match(line) is { Success: true } number && TextCleaner.Words(line) <= 40 ? (line[number.Length..], true) : null;
    }

    /// <summary>True for a bullet or a number alone, whose text stands apart.</summary>
    public static bool IsMarker(string text) => MarkerPattern().IsMatch(text);

    /// <summary>Level of a line that stands alone and looks like a heading: numbered as "2.1 Costs", or in capitals; else 0.</summary>
    public static int HeadingLevel(string line)
    {
        if (TextCleaner.Words(line) > LongestHeading || line.Length < 3 || line[^1] is '.' or ',' or ';' or ':') return 0;
        if (NumberedPattern().Match(line) is { Success: true } number) return number.Groups[1].ValueSpan.Count('.') + 1;
        return line.Count(char.IsLetter) >= 3 && !line.Any(char.IsLower) && line.Count(char.IsLetter) * 2 > line.Length ? 1 : 0;
    }

    [GeneratedRegex(@"^[•●○◦▪■‣–—*\-]\s+")]
    private static partial Regex BulletPattern();

    [GeneratedRegex(@"^\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)]\s+")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^(?:[•●○◦▪■‣–—*\-]|\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[a-z]|[ivx]{1,4})[.)]?)$")]
    private static partial Regex MarkerPattern();

    [GeneratedRegex(@"^([1-9][0-9]?(?:\.[0-9]{1,2}){0,3})(?:\.|(?<=\..*))\s+\p{Lu}")]
    private static partial Regex NumberedPattern();
}
