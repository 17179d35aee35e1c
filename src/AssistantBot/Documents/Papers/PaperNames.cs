using System.Text.RegularExpressions;

namespace AssistantBot.Documents.Papers;

/// <summary>File names for people, which every system takes.</summary>
internal static partial class PaperNames
{
    // With an extension and four bytes a character it stays below the 255 bytes that file systems allow.
    private const int LongestName = 60;

    /// <summary>"Cost apportionment - Waste collection.docx"</summary>
    public static string Of(PaperContent content, string extension)
    {
        var name = Clean(content.Report.About.Length == 0 ? content.Report.Title : $"{content.Report.Title} - {content.Report.About}");
        if (name.Length == 0 || ReservedPattern().IsMatch(name)) name = $"Report {name}".TrimEnd();
        return name + extension;
    }

    // No dots either: a name has one extension, and none of the paths that dots make.
    private static string Clean(string text)
    {
        var words = InertText.OneLine(ForbiddenPattern().Replace(text, " "));
        return JointPattern().Replace(InertText.Shorten(words, LongestName).TrimEnd('…', ' ', '-', ','), "");
    }

    [GeneratedRegex("""[<>:"/\\|?*.%#;]""")]
    private static partial Regex ForbiddenPattern();

    /// <summary>A word that joins to what was cut off.</summary>
    [GeneratedRegex(@"[\s,-]+(?:and|or|of|the|for|with|in|on|to|a|an)$", RegexOptions.IgnoreCase)]
    private static partial Regex JointPattern();

    /// <summary>Names of devices on Windows, which no file can have.</summary>
    [GeneratedRegex("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex ReservedPattern();
}
