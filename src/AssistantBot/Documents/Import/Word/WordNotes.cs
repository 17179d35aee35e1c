using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Import.Word;

/// <summary>Footnotes and endnotes by their numbers.</summary>
internal sealed class WordNotes(MainDocumentPart main)
{
    private readonly Dictionary<long, string> _footnotes = Read(main.FootnotesPart?.Footnotes?.Elements<Footnote>());
    private readonly Dictionary<long, string> _endnotes = Read(main.EndnotesPart?.Endnotes?.Elements<Endnote>());

    /// <summary>The notes that a paragraph refers to.</summary>
    public IEnumerable<string> Of(Paragraph paragraph) =>
    [
        .. paragraph.Descendants<FootnoteReference>().Select(note => _footnotes.GetValueOrDefault(note.Id?.Value ?? -1, "")),
        .. paragraph.Descendants<EndnoteReference>().Select(note => _endnotes.GetValueOrDefault(note.Id?.Value ?? -1, "")),
    ];

    private static Dictionary<long, string> Read(IEnumerable<FootnoteEndnoteType>? notes) =>
        (notes ?? []).Where(note => note.Id?.Value is > 0).GroupBy(note => note.Id!.Value).ToDictionary(group => group.Key, group => WordText.Of(group.First()));
}
