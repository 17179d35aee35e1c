using System.Globalization;
using System.Xml.Linq;

namespace AssistantBot.Documents.Papers.Charts;

/// <summary>A bar chart as DrawingML, which Word, Excel and LibreOffice draw.</summary>
internal static class ChartXml
{
    public static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Colour = "2F5D8A";
    private const string TextColour = "333333";
    private const int LabelAxis = 111;
    private const int ValueAxis = 222;

    /// <param name="chart">What to draw.</param>
    /// <param name="points">Size of its text.</param>
    /// <param name="workbook">Relationship to the workbook that holds the values; null on a sheet.</param>
    public static XDocument Write(BarChart chart, double points, string? workbook) => new(new XElement(
        Chart + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", Chart), new XAttribute(XNamespace.Xmlns + "a", Drawing), new XAttribute(XNamespace.Xmlns + "r", Relationships),
        Value("roundedCorners", 0),
        new XElement(
            Chart + "chart",
            chart.Title is { } title ? Title(title, points + 2) : null,
            Value("autoTitleDeleted", chart.Title is null ? 1 : 0),
            new XElement(Chart + "plotArea", new XElement(Chart + "layout"), Bars(chart, points), LabelAxisOf(points), ValueAxisOf(chart.Bars)),
            Value("plotVisOnly", 0),
            Value("dispBlanksAs", "gap")),
        new XElement(Chart + "spPr", new XElement(Drawing + "noFill"), new XElement(Drawing + "ln", new XElement(Drawing + "noFill"))),
        TextProperties(points),
        workbook is null ? null : new XElement(Chart + "externalData", new XAttribute(Relationships + "id", workbook), Value("autoUpdate", 0))));

    private static XElement Bars(BarChart chart, double points) => new(
        Chart + "barChart",
        Value("barDir", "bar"),
        Value("grouping", "clustered"),
        Value("varyColors", 0),
        new XElement(
            Chart + "ser",
            Value("idx", 0),
            Value("order", 0),
            new XElement(Chart + "spPr", new XElement(Drawing + "solidFill", new XElement(Drawing + "srgbClr", new XAttribute("val", Colour)))),
            Value("invertIfNegative", 0),
            ChartLabels.Write(chart, TextProperties(points)),
            new XElement(Chart + "cat", Cached("strRef", "strCache", chart.Labels, null, chart.Bars.Select(bar => InertText.OneLine(bar.Label)))),
            new XElement(Chart + "val", Cached("numRef", "numCache", chart.Values, chart.Format ?? "General", chart.Bars.Select(bar => bar.Value.ToString(CultureInfo.InvariantCulture))))),
        Value("gapWidth", 45),
        Value("axId", LabelAxis),
        Value("axId", ValueAxis));

    private static XElement Cached(string reference, string cache, string range, string? format, IEnumerable<string> values)
    {
        var points = values.Select((value, index) => new XElement(Chart + "pt", new XAttribute("idx", index), new XElement(Chart + "v", value))).ToList();
        return new XElement(
            Chart + reference,
            new XElement(Chart + "f", range),
            new XElement(Chart + cache, format is null ? null : new XElement(Chart + "formatCode", format), Value("ptCount", points.Count), points));
    }

    // The first bar stands at the top, and labels stay at the edge where bars run to the left.
    private static XElement LabelAxisOf(double points) => new(
        Chart + "catAx",
        Value("axId", LabelAxis),
        new XElement(Chart + "scaling", Value("orientation", "maxMin")),
        Value("delete", 0),
        Value("axPos", "l"),
        new XElement(Chart + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "low"),
        new XElement(Chart + "spPr", new XElement(Drawing + "ln", new XAttribute("w", 9525), new XElement(Drawing + "solidFill", new XElement(Drawing + "srgbClr", new XAttribute("val", "7F7F7F"))))),
        TextProperties(points),
        Value("crossAx", ValueAxis),
        Value("crosses", "autoZero"),
        Value("auto", 0),
        Value("lblAlgn", "ctr"),
        Value("lblOffset", 100),
        Value("tickLblSkip", 1),
        Value("noMultiLvlLbl", 1));

    // Each bar says its value, so the axis of the values is not drawn. Bars that are cut off would lie about their proportion: it begins at 0.
    private static XElement ValueAxisOf(IReadOnlyList<Bar> bars) => new(
        Chart + "valAx",
        Value("axId", ValueAxis),
        new XElement(Chart + "scaling", Value("orientation", "minMax"), bars.All(bar => bar.Value >= 0) ? Value("min", 0) : null),
        Value("delete", 1),
        Value("axPos", "t"),
        new XElement(Chart + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "none"),
        Value("crossAx", LabelAxis),
        Value("crosses", "autoZero"));

    private static XElement Title(string title, double points) => new(
        Chart + "title",
        new XElement(
            Chart + "tx",
            new XElement(
                Chart + "rich",
                new XElement(Drawing + "bodyPr"),
                new XElement(Drawing + "p", new XElement(Drawing + "pPr", Font(Drawing + "defRPr", points, true)), new XElement(Drawing + "r", Font(Drawing + "rPr", points, true), new XElement(Drawing + "t", InertText.OneLine(title)))))),
        Value("overlay", 0));

    private static XElement TextProperties(double points) => new(
        Chart + "txPr",
        new XElement(Drawing + "bodyPr", new XAttribute("wrap", "none")),
        new XElement(Drawing + "p", new XElement(Drawing + "pPr", Font(Drawing + "defRPr", points, false)), new XElement(Drawing + "endParaRPr", new XAttribute("lang", "en-GB"))));

    private static XElement Font(XName name, double points, bool bold) => new(
        name,
        new XAttribute("lang", "en-GB"), new XAttribute("sz", (int)(points * 100)), new XAttribute("b", bold ? 1 : 0),
        new XElement(Drawing + "solidFill", new XElement(Drawing + "srgbClr", new XAttribute("val", TextColour))),
        new XElement(Drawing + "latin", new XAttribute("typeface", "Arial")),
        new XElement(Drawing + "cs", new XAttribute("typeface", "Arial")));

    internal static XElement Value(string name, object value) => new(Chart + name, new XAttribute("val", value));
}
