using System.Globalization;
using AssistantBot.Plugins.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = AssistantBot.Plugins.Reports.Sheet;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>Writes one sheet: its cells, what stays in sight, how it prints, and its chart.</summary>
internal static class SheetWriter
{
    // Characters across an upright page of A4 at this size of text.
    private const double UprightWidth = 95;

    public static void Write(string name, Sheet sheet, SheetFrame frame, SharedText words, WorksheetPart part)
    {
        var widths = ColumnWidths.Of(sheet);
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(sheet.HeaderRows)),
            new SheetFormatProperties { DefaultRowHeight = 13.5 });
        if (widths.Count > 0) worksheet.Append(new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        worksheet.Append(
            new SheetData(sheet.Rows.Select((_, index) => Row(sheet, index, widths, words))),
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.8, Bottom = 0.8, Header = 0.4, Footer = 0.4 },
            new PageSetup { PaperSize = 9, Orientation = widths.Sum() > UprightWidth ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 },
            frame.Element());
        if (sheet.Chart is { } chart) worksheet.Append(SheetChartWriter.Add(part, name, sheet, chart));
        part.Worksheet = worksheet;
    }

    /// <summary>"B7" for the second column of the seventh row.</summary>
    public static string Place(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static SheetView View(int headerRows)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (headerRows > 0) view.Append(new Pane { VerticalSplit = headerRows, TopLeftCell = Place(0, headerRows), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return view;
    }

    private static Row Row(Sheet sheet, int index, IReadOnlyList<double> widths, SharedText words)
    {
        var cells = sheet.Rows[index].Select((cell, column) => Cell(cell, Place(column, index), IsAboveNumbers(sheet, index, column), words)).OfType<Cell>();
        var row = new Row(cells) { RowIndex = (uint)index + 1 };
        if (RowHeights.Of(sheet.Rows[index], widths) is { } height) (row.Height, row.CustomHeight) = (height, true);
        return row;
    }

    private static bool IsAboveNumbers(Sheet sheet, int row, int column) => sheet.Rows.ElementAtOrDefault(row + 1)?.ElementAtOrDefault(column)?.Value is not null;

    private static Cell? Cell(SheetCell cell, string place, bool isAboveNumbers, SharedText words)
    {
        var style = CellStyles.IndexOf(cell.Style, cell.Value, isAboveNumbers);
        var value = cell.Value?.ToString(CultureInfo.InvariantCulture);
        if (cell.Formula is { } formula)
        {
            return value is not null
                ? new Cell(new CellFormula(formula), new CellValue(value)) { CellReference = place, StyleIndex = style }
                : new Cell(new CellFormula(formula), new CellValue(SharedText.Escape(cell.Text))) { CellReference = place, StyleIndex = style, DataType = CellValues.String };
        }

        if (value is not null) return new Cell(new CellValue(value)) { CellReference = place, StyleIndex = style };
        if (cell.Text.Length > 0) return new Cell(new CellValue(words.PlaceOf(cell.Text))) { CellReference = place, StyleIndex = style, DataType = CellValues.SharedString };
        return cell.Style == Plugins.Reports.CellStyle.Plain ? null : new Cell { CellReference = place, StyleIndex = style };
    }
}
