using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Tests.Documents.Import;

/// <summary>Word files made with the same library that the program reads them with.</summary>
internal static class WordSample
{
    /// <summary>A strategy: headings by styles, a numbered and a bulleted list, a table with merged cells, a note, and things that nobody sees.</summary>
    public static byte[] Strategy() => Write(
        Styled("Title", "Highways strategy 2025"),
        Styled("TOC1", "Gritting 2"),
        Styled("Heading1", "Gritting"),
        new Paragraph(Say("The council grits 640 kilometres of road."), Hidden("Nobody reads this."), Deleted("Nor this."), new Run(new FootnoteReference { Id = 1 })),
        Item("Salt the A-roads.", 2), Item("Salt the bus routes.", 2),
        Item("drivers", 1), Item("weather forecasts", 1),
        Styled("Heading2", "Depots"),
        Plain("Each depot has a number of its own:"),
        new Table(
            Row(true, "Depot", "Gritters", "Staff"), Row(false, "Felsham", "9", "21"),
            new TableRow(Cell("Oakley"), Cell("4", start: true), Cell("8")), new TableRow(Cell("Oakley annexe"), Cell("", goesOn: true), Cell("3"))),
        new SdtBlock(new SdtContentBlock(Styled("Heading1", "Contract"), Plain("The contract with Melford ends in June 2028."))));

    public static byte[] Write(params OpenXmlElement[] blocks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                Style("Title", "Title"), Style("TOC1", "toc 1"), Style("Heading1", "heading 1"), Style("Heading2", "heading 2"));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                List(1, NumberFormatValues.Bullet), List(2, NumberFormatValues.Decimal), Instance(1), Instance(2));
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Plain("Measured in March 2025.")) { Id = 1 });
        }

        return stream.ToArray();
    }

    public static Paragraph Plain(string text) => new(Say(text));

    public static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Say(text));

    private static Paragraph Item(string text, int list) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list })), Say(text));

    private static Run Say(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Hidden(string text) => new(new RunProperties(new Vanish()), new Text(text));

    private static DeletedRun Deleted(string text) => new(new Run(new DeletedText(text)));

    private static TableRow Row(bool header, params string[] cells)
    {
        var row = new TableRow(cells.Select(text => Cell(text)));
        if (header) row.PrependChild(new TableRowProperties(new TableHeader()));
        return row;
    }

    private static TableCell Cell(string text, bool start = false, bool goesOn = false)
    {
        var properties = new TableCellProperties();
        if (start) properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
        if (goesOn) properties.Append(new VerticalMerge());
        return new TableCell(properties, Plain(text));
    }

    private static Style Style(string id, string name) => new(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };

    private static AbstractNum List(int id, NumberFormatValues format) => new(new Level(new NumberingFormat { Val = format }) { LevelIndex = 0 }) { AbstractNumberId = id };

    private static NumberingInstance Instance(int id) => new(new AbstractNumId { Val = id }) { NumberID = id };
}
