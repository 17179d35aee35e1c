using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AssistantBot.Documents.Papers.Word;

/// <summary>A report as a Word document on A4, such as goes before a committee: the outcome first, then findings, and sources as endnotes.</summary>
internal sealed class WordPaper : IPaperWriter
{
    private const int FewWords = 500;

    public PaperFormat Format => PaperFormat.Word;

    public string Extension => ".docx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public void Write(PaperContent content, Stream stream)
    {
        using var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = file.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(WordStyles.Xml);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(WordSettings.Lists);
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(WordSettings.Xml);
        var (notes, pages) = (new WordNotes(content), new WordPages(main, content));
        var figures = new WordFigures(main, pages);
        Opening(content, notes, pages);
        foreach (var section in content.Report.Sections) Section(section, notes, pages, figures);
        Sources(content, pages);
        pages.End();
        main.AddNewPart<EndnotesPart>().Endnotes = notes.Write();
        Describe(file, content);
    }

    private static void Opening(PaperContent content, WordNotes notes, WordPages pages)
    {
        var report = content.Report;
        if (content.Council.Length > 0) pages.Add(WordText.Paragraph("Council", content.Council));
        pages.Add(WordText.Paragraph("Title", report.Title));
        if (report.About.Length > 0) pages.Add(WordText.Paragraph("Subtitle", report.About));
        pages.Add(WordText.Paragraph("Facts", content.Day));
        if (report.IsDraft) pages.Add(WordText.Paragraph("Draft", $"{PaperContent.DraftMark}: check it before it is used."));
        pages.Add(WordText.Paragraph("Lead", report.Headline.Text, notes.Marks(report.Headline.Sources, report.Headline.Text)));
    }

    private static void Section(ReportSection section, WordNotes notes, WordPages pages, WordFigures figures)
    {
        var table = section.Table is { } some ? TablePlan.Of(some) : null;
        // A few words go onto the turned page with their table; many are read more easily upright.
        pages.Turn(table is { IsWide: true } && section.Lines.Sum(line => line.Text.Length) <= FewWords);
        pages.Add(WordText.Paragraph("Heading1", section.Heading));
        var style = section.Lines.Count == 1 ? "Normal" : "ListBullet";
        foreach (var line in section.Lines) pages.Add(WordText.Paragraph(style, line.Text, notes.Marks(line.Sources, line.Text)));
        if (table is not null) figures.Add(table, notes);
        if (section.Chart is { Bars.Count: > 0 } chart) figures.Add(chart);
    }

    private static void Sources(PaperContent content, WordPages pages)
    {
        if (content.Notes.Count == 0) return;
        pages.Turn(wide: false);
        pages.Add(WordText.Paragraph("Heading1", "Sources"));
        foreach (var (label, work) in content.Works)
        {
            var source = WordText.Paragraph("Works", $"{label}: ", [WordText.Run(work)]);
            source.GetFirstChild<Run>()!.RunProperties = new RunProperties(new Bold());
            pages.Add(source);
        }

        pages.Add(WordText.Paragraph("Normal", "The notes name the place in the source for each number in the text. What they say of it is our summary, not the source’s own words: quote from the original."));
    }

    private static void Describe(WordprocessingDocument file, PaperContent content)
    {
        file.PackageProperties.Title = InertText.OneLine(content.FullTitle);
        file.PackageProperties.Subject = InertText.OneLine(content.Report.Headline.Text);
        file.PackageProperties.Creator = content.Author;
        file.PackageProperties.Created = content.Date.UtcDateTime;
        file.PackageProperties.Language = "en-GB";
        file.AddExtendedFilePropertiesPart().Properties = new Properties(new Application(PaperContent.Program));
    }
}
