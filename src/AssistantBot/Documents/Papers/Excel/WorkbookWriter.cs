using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.ExtendedProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = AssistantBot.Plugins.Reports.Sheet;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>What a file says of itself.</summary>
internal sealed record WorkbookFacts(string Title, string Author, DateTimeOffset? Date);

/// <summary>Writes sheets as an Excel file. It is computed anew when it is opened, so no value in it can be staler than its formula.</summary>
internal static class WorkbookWriter
{
    public static void Write(IReadOnlyList<Sheet> sheets, SheetFrame frame, WorkbookFacts facts, Stream stream)
    {
        using var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = file.AddWorkbookPart();
        var (words, list, titles) = (new SharedText(), new Sheets(), new DefinedNames());
        foreach (var (name, sheet) in SheetNames.Of(sheets.Select(sheet => sheet.Name)).Zip(sheets))
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            SheetWriter.Write(name, sheet, frame, words, part);
            if (sheet.HeaderRows > 0) titles.Append(RepeatedRows(name, sheet.HeaderRows, (uint)list.ChildElements.Count));
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)list.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
        }

        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView()), list);
        if (titles.HasChildren) workbook.Workbook.Append(titles);
        workbook.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = true });
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(CellStyles.Xml());
        workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = words.Table();
        Describe(file, facts);
    }

    private static DefinedName RepeatedRows(string name, int rows, uint sheet) =>
        new($"{SheetNames.Quote(name)}!$1:${rows}") { Name = "_xlnm.Print_Titles", LocalSheetId = sheet };

    private static void Describe(SpreadsheetDocument file, WorkbookFacts facts)
    {
        file.PackageProperties.Title = InertText.OneLine(facts.Title);
        file.PackageProperties.Creator = InertText.OneLine(facts.Author);
        file.PackageProperties.Created = facts.Date?.UtcDateTime;
        file.PackageProperties.Language = "en-GB";
        file.AddExtendedFilePropertiesPart().Properties = new Properties(new Application(PaperContent.Program));
    }
}
