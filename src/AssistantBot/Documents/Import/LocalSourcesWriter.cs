using System.Globalization;
using System.Text;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Documents.Import;

/// <summary>Writes <c>knowledge/local/sources.yaml</c>.</summary>
internal static class LocalSourcesWriter
{
    public static string Write(IEnumerable<Source> sources)
    {
        var text = new StringBuilder("# The documents that were imported. The import verb writes this file; edit what stands above \"locators\", and it keeps it.\n");
        foreach (var source in sources.OrderBy(source => source.Key, StringComparer.Ordinal)) Write(text, source);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Source source)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Quote(source.Key)}:\n");
        foreach (var (key, fact) in new[] { ("label", source.Label), ("title", source.Title), ("publisher", source.Publisher), ("date", source.Date) }) text.Append($"  {key}: {Quote(fact)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  year: {source.Year}\n  licence: {Quote(source.Licence)}\n  address: {Quote(source.Address)}\n  locators:\n");
        if (source.Locators.Pages > 0) text.Append(CultureInfo.InvariantCulture, $"    pages: {source.Locators.Pages}\n");
        if (source.Locators.Paragraphs.Count > 0) text.Append($"    paragraphs: {{ {string.Join(", ", source.Locators.Paragraphs.Select(chapter => string.Create(CultureInfo.InvariantCulture, $"{chapter.Key}: {chapter.Value}")))} }}\n");
        else if (source.Locators.Counted > 0) text.Append(CultureInfo.InvariantCulture, $"    paragraphs: {source.Locators.Counted}\n");
        if (source.Locators.Named.Count > 0) text.Append("    named:\n");
        foreach (var name in source.Locators.Named) text.Append($"      - {Quote(name)}\n");
        if (source.Locators.Rows.Count > 0) text.Append("    rows:\n");
        foreach (var (table, rows) in source.Locators.Rows) text.Append(CultureInfo.InvariantCulture, $"      {Quote(table)}: {rows}\n");
        if (source.Locators is { Pages: 0, Counted: 0, Paragraphs.Count: 0, Named.Count: 0, Rows.Count: 0 }) text.Append("    named: []\n");
    }

    private static string Quote(string text) => MarkdownWriter.Quote(text);
}
