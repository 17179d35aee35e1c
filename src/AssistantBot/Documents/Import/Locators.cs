using System.Text;

namespace AssistantBot.Documents.Import;

/// <summary>The places of an imported document, as citations name them.</summary>
internal static class Locators
{
    private const int Longest = 80;

    /// <summary>A heading as a place: its words, without what the notation of places and of Markdown attributes uses for itself.</summary>
    public static string Name(string heading)
    {
        var name = new StringBuilder(heading.Length);
        foreach (var c in heading) name.Append(c switch { '"' => '\'', '\\' or '|' or '`' or '<' or '>' or '&' => ' ', _ => c });
        var clean = TextCleaner.Shorten(TextCleaner.Clean(name.ToString()), Longest).Trim(' ', '.', ':', ',', ';');
        return clean.Length > 0 ? clean : "heading";
    }

    /// <summary>The whole of a document.</summary>
    public static string All(Content content, IReadOnlyList<Block> blocks)
    {
        var (one, many, last) = content.Pages > 0 ? ("page", "pages", content.Pages) : ("paragraph", "paragraphs", blocks.Count(block => block is not HeadingBlock));
        return last == 1 ? $"{one} 1" : $"{many} 1-{last}";
    }
}
