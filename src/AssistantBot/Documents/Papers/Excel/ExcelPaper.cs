using AssistantBot.Conversation.Ports;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>
/// A report as an Excel workbook: its own sheets with live formulas where it has them, else a summary and a sheet for each table; the
/// sources stand on the last sheet.
/// </summary>
internal sealed class ExcelPaper : IPaperWriter
{
    public PaperFormat Format => PaperFormat.Excel;

    public string Extension => ".xlsx";

    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public void Write(PaperContent content, Stream stream)
    {
        var sheets = content.Report.Workbook?.Sheets ?? PlainSheets.Of(content);
        if (content.Notes.Count > 0) sheets = [.. sheets, PlainSheets.Sources(content)];
        var frame = new SheetFrame(content.FullTitle, content.Report.IsDraft ? PaperContent.DraftMark : "", content.Day);
        WorkbookWriter.Write(sheets, frame, new WorkbookFacts(content.FullTitle, content.Author, content.Date), stream);
    }
}
