using System.Text.RegularExpressions;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>Names of sheets as Excel allows them.</summary>
internal static partial class SheetNames
{
    private const int LongestName = 31;

    /// <summary>The names in their order; one that is not allowed or not the first of its kind is changed as little as possible.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" }; // Excel keeps that one for itself
        var names = new List<string>();
        foreach (var name in wanted)
        {
            var plain = Cut(InertText.OneLine(ForbiddenPattern().Replace(name, " ")), LongestName) is { Length: > 0 } some ? some : "Sheet";
            var free = plain;
            for (var number = 2; !taken.Add(free); number++) free = Cut(plain, LongestName - $" ({number})".Length) + $" ({number})";
            names.Add(free);
        }

        return names;
    }

    /// <summary>A name within a formula, in quotation marks whether or not it needs them.</summary>
    public static string Quote(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    // An apostrophe may stand within a name but not at its ends.
    private static string Cut(string name, int most)
    {
        var end = Math.Min(name.Length, most);
        if (end > 0 && end < name.Length && char.IsHighSurrogate(name[end - 1])) end--;
        return name[..end].Trim(' ', '\'');
    }

    [GeneratedRegex(@"[\[\]:*?/\\]")]
    private static partial Regex ForbiddenPattern();
}
