using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

/// <summary>A draft agreement that an officer attaches in the chat is looked through for the success checklist.</summary>
[Collection(SiteTests.Name)]
public sealed class AttachedFileTests(Site site)
{
    private const string Aims = "The Authorities have agreed the following aims: a lower cost for each notice processed, and full recovery of costs.";
    private const string Leaving = "Any Authority may leave by giving twelve months' written notice.";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BrowserFact]
    public async Task A_draft_agreement_is_quoted_by_the_checklist_and_in_its_Word_paper()
    {
        var chat = await site.OpenChatAsync();
        await chat.SayAsync("run the success checklist");
        await chat.SayAsync("parking enforcement");
        await chat.SayAsync("the coast councils");

        await AttachAsync(chat, "Draft agreement.docx", Draft());
        var read = await chat.SayAsync("here is the draft agreement");
        await Expect(read).ToContainTextAsync("found passages on");
        await Expect(read).ToContainTextAsync("I judge nothing");
        await Expect(chat.Replies.Filter(new() { HasText = Aims }).First).ToBeVisibleAsync();
        await chat.ScreenshotAsync("10-attached-draft");

        await chat.SayAsync("partly");
        await chat.SayAsync("finish");
        await chat.SayAsync("save as Word");
        await Expect(chat.Replies.Last).ToContainTextAsync("marked as a draft");
        var paper = await GivenFile.ReadAsync(chat, "Success checklist - parking enforcement, the coast councils.docx");
        Assert.Contains(Aims, paper, StringComparison.Ordinal);
        Assert.Contains(Leaving, paper, StringComparison.Ordinal);
        Assert.Contains("1 partly met", paper, StringComparison.Ordinal);
        Assert.Empty(chat.Faults);
    }

    [BrowserFact]
    public async Task A_picture_is_refused_kindly_and_the_checklist_goes_on()
    {
        var chat = await site.OpenChatAsync();
        await chat.SayAsync("run the success checklist");
        await AttachAsync(chat, "agreement.png", [0x89, 0x50, 0x4E, 0x47]);
        await Expect(await chat.SayAsync("and this?")).ToContainTextAsync("read agreement.png");
        await chat.SayAsync("parking enforcement");
        await Expect(chat.Replies.Last).ToContainTextAsync("Which partnership");
    }

    private static async Task AttachAsync(Chat chat, string name, byte[] content)
    {
        var type = name.EndsWith(".docx", StringComparison.Ordinal) ? Word : "image/png";
        await chat.Page.Locator("input[type=file]").First.SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = name, MimeType = type, Buffer = content });
    }

    private static byte[] Draft()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(
                Paragraph("Draft agreement for a shared parking service", "Title"),
                Paragraph("Aims", "Heading1"), Paragraph(Aims),
                Paragraph("Decision-making", "Heading1"), Paragraph("A disagreement is first put to the Directors, then to mediation, and then to a single arbitrator."),
                Paragraph("Leaving", "Heading1"), Paragraph(Leaving)));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Title" }) { Type = StyleValues.Paragraph, StyleId = "Title" },
                new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "Heading1" });
        }

        return stream.ToArray();
    }

    private static Paragraph Paragraph(string text, string? style = null)
    {
        var run = new Run(new Text(text));
        return style is null ? new Paragraph(run) : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }
}
