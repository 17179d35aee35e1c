using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Import.Word;

/// <summary>What the styles and lists of a Word file make of a paragraph.</summary>
internal sealed class WordStyles(MainDocumentPart main)
{
    private readonly Dictionary<string, Style> _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId!.Value!).ToDictionary(group => group.Key, group => group.First());

    private readonly Numbering? _numbering = main.NumberingDefinitionsPart?.Numbering;

    /// <summary>True for the style of a document's title.</summary>
    public bool IsTitle(Paragraph paragraph) => Names(paragraph).Any(name => name == "title");

    /// <summary>True for a line of a generated table of contents or of figures.</summary>
    public bool IsGenerated(Paragraph paragraph) => Names(paragraph).Any(name => name.StartsWith("toc ", StringComparison.Ordinal) || name is "table of figures" or "toc heading");

    /// <summary>1 to 9 for a heading, else 0.</summary>
    public int HeadingLevel(Paragraph paragraph)
    {
        var outline = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value ?? Chain(paragraph).Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(level => level is not null);
        if (outline is >= 0 and <= 8) return outline.Value + 1;
        return Names(paragraph).Select(name => name is ['h', 'e', 'a', 'd', 'i', 'n', 'g', ' ', >= '1' and <= '9' and var level] ? level - '0' : 0).FirstOrDefault(level => level > 0);
    }

    /// <summary>Whether the list that the paragraph belongs to is numbered; null for a paragraph of no list.</summary>
    public bool? ListIsOrdered(Paragraph paragraph)
    {
        var number = paragraph.ParagraphProperties?.NumberingProperties ?? Chain(paragraph).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(properties => properties is not null);
        if (number?.NumberingId?.Val?.Value is not { } id || id == 0) return null;
        var level = number.NumberingLevelReference?.Val?.Value ?? 0;
        var instance = _numbering?.Elements<NumberingInstance>().FirstOrDefault(instance => instance.NumberID?.Value == id);
        var list = _numbering?.Elements<AbstractNum>().FirstOrDefault(list => list.AbstractNumberId?.Value == instance?.AbstractNumId?.Val?.Value);
        var format = list?.Elements<Level>().FirstOrDefault(known => known.LevelIndex?.Value == level)?.NumberingFormat?.Val?.Value;
        return format is null || format == NumberFormatValues.Bullet ? false : format == NumberFormatValues.None ? null : true;
    }

    private IEnumerable<string> Names(Paragraph paragraph)
    {
        // A file without styles may still name Word's own.
        if (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id && !_styles.ContainsKey(id)) return [BuiltIn(id)];
        return Chain(paragraph).Select(style => style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "");
    }

    private static string BuiltIn(string id) => id.Length > 1 && char.IsAsciiDigit(id[^1]) ? $"{id[..^1].ToLowerInvariant()} {id[^1]}" : id.ToLowerInvariant();

    /// <summary>The paragraph's style and those that it is based on; a chain that bites its tail ends.</summary>
    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; depth < 12 && id is not null && _styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
