using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AssistantBot.Knowledge.Corpus;

/// <summary>What stands in braces behind a heading, as in <c>{source="lgg" loc="Where do we start?" law="2011"}</c>.</summary>
/// <param name="Locator">Place in the source, or null for that of the heading above.</param>
/// <param name="Source">Key of a source, or null for that of the heading above.</param>
/// <param name="LawYear">Year of the source, where the text is about law or procurement rules.</param>
internal sealed record HeadingAttributes(string? Locator, string? Source, int? LawYear)
{
    /// <param name="fault">Takes a problem and its fix.</param>
    public static HeadingAttributes Read(HeadingBlock heading, Action<string, string> fault)
    {
        var attributes = heading.TryGetAttributes();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in attributes?.Properties ?? [])
        {
            if (key is not ("loc" or "source" or "law")) fault($"the heading has an attribute \"{key}\"", "use loc, source or law");
            else if (!values.TryAdd(key, value ?? "")) fault($"the heading has \"{key}\" twice", "keep one of them");
        }

        if (attributes is { Id: not null } or { Classes.Count: > 0 }) fault("the heading names its own anchor or class", "leave it out; the anchor is made from the heading's words");
        if (MarkdownText.Plain(heading).Contains('{', StringComparison.Ordinal)) fault("the braces behind the heading cannot be read", "write them as in {loc=\"3.22\"}");
        return new HeadingAttributes(values.GetValueOrDefault("loc"), values.GetValueOrDefault("source"), Year(values.GetValueOrDefault("law"), fault));
    }

    private static int? Year(string? text, Action<string, string> fault)
    {
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && text.Length == 4) return year;
        fault($"law=\"{text}\" is not a year", "write the year of the source, as in law=\"2013\"");
        return null;
    }
}
