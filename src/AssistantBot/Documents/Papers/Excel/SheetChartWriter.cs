using System.Globalization;
using AssistantBot.Documents.Papers.Charts;
using AssistantBot.Plugins.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Sheet = AssistantBot.Plugins.Reports.Sheet;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>Draws a sheet's chart below its cells. It follows them when their values change.</summary>
internal static class SheetChartWriter
{
    private const long EmuPerCentimetre = 360000;
    private const long Width = 18 * EmuPerCentimetre;

    /// <exception cref="ArgumentException">A range of the chart is not a column of the sheet.</exception>
    public static Drawing Add(WorksheetPart sheetPart, string name, Sheet sheet, SheetChart chart)
    {
        var (labels, values) = (CellRange.Read(chart.Labels).In(sheet), CellRange.Read(chart.Values).In(sheet));
        List<Bar> bars = [.. labels.Zip(values, (label, value) => new Bar(label.Text, value.Value ?? 0, CellText.Of(value)))];
        var format = CellStyles.FormatOf(values[0]);
        var drawing = sheetPart.AddNewPart<DrawingsPart>();
        var part = drawing.AddNewPart<ChartPart>();
        var drawn = new BarChart(chart.Title, CellRange.Read(chart.Labels).Absolute(name), CellRange.Read(chart.Values).Absolute(name), bars, format);
        using (var stream = part.GetStream(FileMode.Create)) ChartXml.Write(drawn, 9, workbook: null).Save(stream);
        var height = (long)((2.5 + 0.75 * bars.Count) * EmuPerCentimetre);
        drawing.WorksheetDrawing = new Xdr.WorksheetDrawing(new Xdr.OneCellAnchor(
            new Xdr.FromMarker(new Xdr.ColumnId("0"), new Xdr.ColumnOffset("0"), new Xdr.RowId((sheet.Rows.Count + 1).ToString(CultureInfo.InvariantCulture)), new Xdr.RowOffset("0")),
            new Xdr.Extent { Cx = Width, Cy = height },
            Frame(drawing.GetIdOfPart(part), BarChart.Describe(chart.Title, bars), height),
            new Xdr.ClientData()));
        return new Drawing { Id = sheetPart.GetIdOfPart(drawing) };
    }

    private static Xdr.GraphicFrame Frame(string part, string description, long height) => new(
        new Xdr.NonVisualGraphicFrameProperties(new Xdr.NonVisualDrawingProperties { Id = 2, Name = "Chart", Description = description }, new Xdr.NonVisualGraphicFrameDrawingProperties()),
        new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Width, Cy = height }),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = part }) { Uri = ChartXml.Chart.NamespaceName }))
    {
        Macro = "",
    };
}
