using AssistantBot.Documents.Papers;
using AssistantBot.Documents.Papers.Word;
using AssistantBot.Plugins.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Tests.Documents.Papers;

public sealed class WordPaperTests
{
    [Fact]
    public void A_long_report_is_a_document_that_Word_has_no_objection_to()
    {
        using var file = Open(Samples.Paper(Samples.Apportionment(40), "East Herts Council"));
        Assert.Empty(PaperFiles.Faults(file));
    }

    [Fact]
    public void It_opens_with_council_title_subject_day_draft_and_outcome()
    {
        using var file = Open(Samples.Paper(Samples.Apportionment(), "East Herts Council"));
        var opening = Paragraphs(file).Take(6).ToList();
        Assert.Equal(["Council", "Title", "Subtitle", "Facts", "Draft", "Lead"], opening.Select(Style));
        Assert.Equal(["East Herts Council", "Cost apportionment", "Revenues and benefits, five districts", "21 November 2026"], opening.Take(4).Select(paragraph => paragraph.InnerText));
        Assert.Equal("Cost apportionment: Revenues and benefits, five districts", file.PackageProperties.Title);
        Assert.Equal("en-GB", file.PackageProperties.Language);
    }

    [Fact]
    public void Without_council_subject_and_doubt_nothing_stands_in_their_place()
    {
        using var file = Open(Samples.Paper(Samples.Brief()));
        Assert.Equal(["Title", "Facts", "Lead"], Paragraphs(file).Take(3).Select(Style));
        Assert.DoesNotContain("Draft", string.Concat(file.MainDocumentPart!.HeaderParts.Select(part => part.Header.InnerText)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_draft_says_so_on_every_page()
    {
        using var file = Open(Samples.Paper(Samples.Apportionment()));
        Assert.All(file.MainDocumentPart!.HeaderParts, part => Assert.Contains("Draft", part.Header.InnerText, StringComparison.Ordinal));
        Assert.All(file.MainDocumentPart.FooterParts, part => Assert.Contains("NUMPAGES", part.Footer.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_place_has_one_endnote_and_its_number_is_shown_again_by_reference()
    {
        var report = Samples.Apportionment();
        using var file = Open(Samples.Paper(report));
        var body = file.MainDocumentPart!.Document.Body!;
        var references = body.Descendants<EndnoteReference>().Select(reference => reference.Id!.Value).ToList();
        Assert.Equal(Enumerable.Range(2, report.Citations.Count).Select(id => (long)id), references);
        var notes = file.MainDocumentPart.EndnotesPart!.Endnotes.Elements<Endnote>().Where(note => note.Type is null).ToList();
        Assert.Equal(references, notes.Select(note => note.Id!.Value));
        Assert.StartsWith("HMEP 3.19. Our summary: What is said at 3.19", notes[0].InnerText, StringComparison.Ordinal);
        Assert.Contains(notes, note => note.InnerText.StartsWith("Minutes Item 4. From the document: ", StringComparison.Ordinal));
        var again = body.Descendants<FieldCode>().Where(field => field.Text.Contains("NOTEREF", StringComparison.Ordinal)).Select(field => field.Text.Split(' ')[2]).ToList();
        Assert.Contains("_Source1", again);
        Assert.Subset(body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value!).ToHashSet(), again.ToHashSet());
    }

    [Fact]
    public void Each_source_is_described_once_before_the_notes()
    {
        using var file = Open(Samples.Paper(Samples.Apportionment()));
        Assert.Equal(
            ["HMEP: Shared Services Toolkit: setting up and operating a shared service for highway services, version 1. Highways Maintenance Efficiency Programme, Department for Transport, March 2013.", "Minutes: Cabinet minutes. A council, May 2025. https://example.org/minutes"],
            Paragraphs(file).Where(paragraph => Style(paragraph) == "Works").Select(paragraph => paragraph.InnerText));
    }

    [Fact]
    public void Tables_repeat_their_header_keep_rows_whole_and_align_figures()
    {
        using var file = Open(Samples.Paper(Samples.Brief("Share it.", new ReportSection("Shares", []) { Table = Samples.Shares() })));
        var table = file.MainDocumentPart!.Document.Descendants<Table>().Single();
        var rows = table.Elements<TableRow>().ToList();
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows, row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal(["TableText", "TableFigure", "TableFigure", "TableFigure", "TableText"], rows[1].Descendants<Paragraph>().Select(Style));
        Assert.Equal("£1,000.10", rows[1].Elements<TableCell>().ElementAt(3).InnerText);
        Assert.All(rows[^1].Descendants<Run>(), run => Assert.NotNull(run.RunProperties!.Bold));
        Assert.Equal("Shares of the yearly cost", table.Descendants<TableCaption>().Single().Val!.Value);
    }

    [Fact]
    public void A_chart_has_its_values_with_it_and_says_in_words_what_it_shows()
    {
        using var file = Open(Samples.Paper(Samples.Brief("Share it.", new ReportSection("Shares", []) { Chart = Samples.Bars(3) })));
        var chart = Assert.Single(file.MainDocumentPart!.ChartParts);
        using var values = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
        Assert.Empty(PaperFiles.Faults(values));
        Assert.Equal("3000.30", PaperFiles.Cells(values, "Figure")["B4"].CellValue!.Text);
        var description = file.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value;
        Assert.Equal("Bar chart. Amount for each partner, pounds a year. Partner 1: £1,000.10; Partner 2: £2,000.20; Partner 3: £3,000.30.", description);
    }

    [Fact]
    public void Wide_tables_turn_the_page_and_it_is_turned_back()
    {
        using var file = Open(Samples.Paper(Samples.Brief("Share it.", new ReportSection("Risks", []) { Table = Samples.Risks() }, new ReportSection("Next", [new ReportLine("Decide.")]))));
        Assert.Equal(["Portrait", "Landscape", "Portrait"], file.MainDocumentPart!.Document.Descendants<PageSize>().Select(size => size.Orient!.Value.ToString()));
    }

    [Fact]
    public void Text_from_people_stays_text()
    {
        var hostile = "<w:p/> & \"quotes\" \u0000\u0007\uFFFE\uD800 \u202Eturned\tTab\r\nnext " + new string('W', 5000);
        var table = new ReportTable(hostile, [new(hostile), new("Amount", ColumnKind.Money)], [new ReportRow(hostile, ReportCell.Money(1))]);
        var report = Samples.Brief(hostile, new ReportSection(hostile, [new ReportLine(hostile, Samples.Cite(hostile))]) { Table = table, Chart = new ReportChart(hostile, [new(hostile, 1, hostile)]) }) with { Title = hostile, About = hostile, IsDraft = true };
        using var file = Open(Samples.Paper(report, "A & B"));
        Assert.Empty(PaperFiles.Faults(file));
        Assert.Contains("<w:p/> & \"quotes\"  turned Tabnext WWW", file.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    private static string Style(Paragraph paragraph) => paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value!;

    private static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!.Elements<Paragraph>();

    private static WordprocessingDocument Open(PaperContent content) => WordprocessingDocument.Open(PaperFiles.Write(new WordPaper(), content), false);
}
