using System.Globalization;
using AssistantBot.Documents.Papers.Charts;
using AssistantBot.Documents.Papers.Excel;
using AssistantBot.Plugins.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace AssistantBot.Documents.Papers.Word;

/// <summary>Tables and charts with their captions, which are numbered each among its own.</summary>
internal sealed class WordFigures(MainDocumentPart main, WordPages pages)
{
    private const long EmuPerTwentieth = 635;
    private const long EmuPerCentimetre = 360000;

    // Below the caption a page has room for this many centimetres, and a turned one for this many.
    private const double TallestChart = 20;
    private const double TallestTurnedChart = 12;

    private int _tables;
    private int _charts;

    public void Add(TablePlan plan, WordNotes notes)
    {
        pages.Turn(plan.IsWide);
        _tables++;
        foreach (var (part, number) in plan.Parts.Select((part, index) => (part, index + 1)))
        {
            var title = plan.Parts.Count == 1 ? plan.Table.Title : string.Create(CultureInfo.InvariantCulture, $"{plan.Table.Title} (part {number} of {plan.Parts.Count})");
            pages.Add(number == 1 ? Caption("Table", _tables, title) : WordText.Paragraph("Caption", string.Create(CultureInfo.InvariantCulture, $"Table {_tables}. {title}")));
            pages.Add(WordTables.Write(plan, part, title, notes));
            pages.Add(WordText.Paragraph("Gap", ""));
        }
    }

    public void Add(ReportChart chart)
    {
        var height = Math.Min(TallestChart, 0.8 + 0.85 * chart.Bars.Count);
        if (height > TallestTurnedChart) pages.Turn(wide: false);
        _charts++;
        pages.Add(Caption("Figure", _charts, chart.Title));
        List<Bar> bars = [.. chart.Bars.Select(bar => new Bar(bar.Label, bar.Value, bar.Shown))];
        var part = main.AddNewPart<ChartPart>();
        var drawn = new BarChart(null, $"'Figure'!$A$2:$A${bars.Count + 1}", $"'Figure'!$B$2:$B${bars.Count + 1}", bars, ChartLabels.FormatOf(bars));
        var workbook = part.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using (var sheet = workbook.GetStream(FileMode.Create, FileAccess.ReadWrite)) Values(chart, sheet);
        using (var stream = part.GetStream(FileMode.Create)) ChartXml.Write(drawn, bars.Count > 25 ? 8 : 10, part.GetIdOfPart(workbook)).Save(stream);
        pages.Add(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Figure" }),
            new Run(new Drawing(Inline(main.GetIdOfPart(part), BarChart.Describe(chart.Title, bars), pages.Width * EmuPerTwentieth, (long)(height * EmuPerCentimetre))))));
    }

    // What opens when somebody edits the chart's data.
    private static void Values(ReportChart chart, Stream stream)
    {
        var sheet = new Plugins.Reports.Sheet("Figure",
        [
            [new SheetCell("Label", Style: CellStyle.Header), new SheetCell(chart.Title, Style: CellStyle.Header)],
            .. chart.Bars.Select(bar => (IReadOnlyList<SheetCell>)[bar.Label, new SheetCell("", bar.Value)]),
        ]);
        using var file = new MemoryStream();
        WorkbookWriter.Write([sheet], new SheetFrame(chart.Title, "", ""), new WorkbookFacts(chart.Title, PaperContent.Program, null), file);
        file.WriteTo(stream);
    }

    private static Paragraph Caption(string kind, int number, string title)
    {
        var caption = WordText.Paragraph("Caption", $"{kind} ");
        caption.Append(WordText.Field($"SEQ {kind} \\* ARABIC", number.ToString(CultureInfo.InvariantCulture)));
        caption.Append(WordText.Run($". {InertText.OneLine(title)}"));
        return caption;
    }

    private Wp.Inline Inline(string part, string description, long width, long height) => new(
        new Wp.Extent { Cx = width, Cy = height },
        new Wp.DocProperties { Id = (uint)_charts, Name = $"Figure {_charts.ToString(CultureInfo.InvariantCulture)}", Description = description },
        new Wp.NonVisualGraphicFrameDrawingProperties(),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = part }) { Uri = ChartXml.Chart.NamespaceName }))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
    };
}
