using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using static Microsoft.Playwright.Assertions;

namespace AssistantBot.EndToEnd;

/// <summary>A file that the chat offers, fetched as a click on its link does.</summary>
internal static class GivenFile
{
    /// <summary>All text of the file of that name.</summary>
    public static async Task<string> ReadAsync(Chat chat, string name)
    {
        var link = chat.Replies.Last.Locator("a[href]").Filter(new() { HasText = name });
        await Expect(link).ToHaveCountAsync(1);
        var address = new Uri(new Uri(chat.Page.Url), await link.GetAttributeAsync("href"));
        var response = await chat.Page.Context.APIRequest.GetAsync(address.AbsoluteUri);
        Assert.True(response.Ok, $"{address} gave {response.Status}");
        using var stream = new MemoryStream(await response.BodyAsync());
        return name.EndsWith(".docx", StringComparison.Ordinal) ? TextOfDocument(stream) : TextOfWorkbook(stream);
    }

    private static string TextOfDocument(Stream stream)
    {
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return document.MainDocumentPart!.Document.Body!.InnerText;
    }

    private static string TextOfWorkbook(Stream stream)
    {
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        var part = workbook.WorkbookPart!;
        var shared = part.SharedStringTablePart?.SharedStringTable.InnerText ?? "";
        var cells = part.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()).Select(cell => cell.InnerText);
        return string.Join('\n', cells.Append(shared));
    }
}
