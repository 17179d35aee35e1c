using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Papers.Word;

/// <summary>The body of a document, upright or, for what needs the width, turned; with its head and foot.</summary>
internal sealed class WordPages
{
    // Twentieths of a point.
    private const uint Short = 11906;
    private const uint Long = 16838;
    private const uint Margin = 1134;

    private readonly Body _body = new();
    private readonly List<OpenXmlElement> _references;
    private bool _isWide;

    public WordPages(MainDocumentPart main, PaperContent content)
    {
        main.Document = new Document(_body);
        var mark = content.Report.IsDraft ? PaperContent.DraftMark : "";
        _references =
        [
            Head(main, HeaderFooterValues.First, mark, ""),
            Head(main, HeaderFooterValues.Default, mark, content.FullTitle),
            Foot(main, HeaderFooterValues.First, content),
            Foot(main, HeaderFooterValues.Default, content),
        ];
    }

    /// <summary>What is left between the margins of an upright page, in twentieths of a point.</summary>
    public const int UprightWidth = (int)(Short - 2 * Margin);

    /// <summary>The same of a turned page.</summary>
    public const int TurnedWidth = (int)(Long - 2 * Margin);

    /// <summary>What is left between the margins of the page in hand.</summary>
    public int Width => _isWide ? TurnedWidth : UprightWidth;

    public void Add(OpenXmlElement element) => _body.Append(element);

    /// <summary>Goes on to a page of the other kind where what follows needs it.</summary>
    public void Turn(bool wide)
    {
        if (wide == _isWide) return;
        // A section's layout stands in its last paragraph; after a table there is none yet.
        if (_body.LastChild is not Paragraph last) _body.Append(last = WordText.Paragraph("Gap", ""));
        last.ParagraphProperties!.Append(Layout());
        _isWide = wide;
    }

    /// <summary>The layout of the last pages.</summary>
    public void End() => _body.Append(Layout());

    private SectionProperties Layout()
    {
        var layout = new SectionProperties(_references.Select(reference => reference.CloneNode(true)));
        _references.Clear(); // later sections take over the head and foot of the first
        layout.Append(
            new EndnoteProperties(new NumberingFormat { Val = NumberFormatValues.Decimal }),
            new PageSize { Width = _isWide ? Long : Short, Height = _isWide ? Short : Long, Orient = _isWide ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin { Top = 1304, Bottom = 1247, Left = Margin, Right = Margin, Header = 624, Footer = 567, Gutter = 0 });
        if (layout.Elements<HeaderReference>().Any()) layout.Append(new TitlePage());
        return layout;
    }

    private static HeaderReference Head(MainDocumentPart main, HeaderFooterValues kind, string mark, string title)
    {
        var part = main.AddNewPart<HeaderPart>();
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Header" }));
        if (title.Length > 0) paragraph.Append(WordText.Run(InertText.Shorten(InertText.OneLine(title), 90)));
        if (mark.Length > 0) paragraph.Append(WordText.Run((title.Length > 0 ? "  |  " : "") + mark, new RunProperties(new RunStyle { Val = "DraftMark" })));
        part.Header = new Header(paragraph);
        return new HeaderReference { Type = kind, Id = main.GetIdOfPart(part) };
    }

    private static FooterReference Foot(MainDocumentPart main, HeaderFooterValues kind, PaperContent content)
    {
        var part = main.AddNewPart<FooterPart>();
        var paragraph = WordText.Paragraph("Footer", content.Council.Length == 0 ? $"{content.Day}  |  Page " : $"{content.Council}  |  {content.Day}  |  Page ");
        paragraph.Append(WordText.Field("PAGE", "1").Append(WordText.Run(" of ")).Concat(WordText.Field("NUMPAGES", "1")));
        part.Footer = new Footer(paragraph);
        return new FooterReference { Type = kind, Id = main.GetIdOfPart(part) };
    }
}
