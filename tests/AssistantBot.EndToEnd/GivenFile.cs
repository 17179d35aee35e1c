using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;
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
        return await ReadAsync(chat.Page, address);
    }

    /// <summary>All text of the file at an address.</summary>
    public static async Task<string> ReadAsync(IPage page, Uri address)
    {
        var response = await page.Context.APIRequest.GetAsync(address.AbsoluteUri);
        Assert.True(response.Ok, $"{address} gave {response.Status}");
        using var stream = new MemoryStream(await response.BodyAsync());
        return address.AbsolutePath.EndsWith(".docx", StringComparison.Ordinal) ? TextOfDocument(stream) : TextOfWorkbook(stream);
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
