using AssistantBot.Documents.Papers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace AssistantBot.Tests.Documents.Papers;

/// <summary>Writes papers and reads them again.</summary>
internal static class PaperFiles
{
    public static MemoryStream Write(IPaperWriter writer, PaperContent content)
    {
        var stream = new MemoryStream();
        writer.Write(content, stream);
        stream.Position = 0;
        return stream;
    }

    /// <summary>What Word or Excel would object to.</summary>
    public static IEnumerable<string> Faults(OpenXmlPackage file) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

    /// <summary>The cells of a sheet by their places.</summary>
    public static Dictionary<string, Cell> Cells(SpreadsheetDocument file, string sheet) =>
        PartOf(file, sheet).Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);

    public static WorksheetPart PartOf(SpreadsheetDocument file, string sheet) =>
        (WorksheetPart)file.WorkbookPart!.GetPartById(file.WorkbookPart.Workbook.Descendants<Sheet>().Single(other => other.Name == sheet).Id!);

    /// <summary>The words that a cell refers to.</summary>
    public static string Words(SpreadsheetDocument file, Cell cell)
    {
        Assert.Equal(CellValues.SharedString, cell.DataType!.Value);
        return file.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).InnerText;
    }

    public static IEnumerable<string> SheetNames(SpreadsheetDocument file) => file.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);
}
