using System.Globalization;
using System.Xml.Linq;
using static AssistantBot.Documents.Papers.Charts.ChartXml;

namespace AssistantBot.Documents.Papers.Charts;

/// <summary>The values at the ends of the bars.</summary>
internal static class ChartLabels
{
    // As a spreadsheet writes the format, and as .NET does.
    private static readonly (string Sheet, string Text)[] Formats =
    [
        ("\"£\"#,##0.00;-\"£\"#,##0.00", "£#,##0.00;-£#,##0.00"),
        ("\"£\"#,##0;-\"£\"#,##0", "£#,##0;-£#,##0"),
        ("0.00\"%\"", "0.00'%'"),
        ("0\"%\"", "0'%'"),
        ("#,##0.######", "#,##0.######"),
    ];

    /// <summary>
    /// The number format by which every value reads as the bars say, so that a label follows when somebody changes the value; null where there
    /// is none.
    /// </summary>
    public static string? FormatOf(IReadOnlyList<Bar> bars) =>
        Formats.FirstOrDefault(format => bars.All(bar => bar.Value.ToString(format.Text, CultureInfo.InvariantCulture) == bar.Shown)).Sheet;

    public static XElement Write(BarChart chart, XElement text) => new(
        Chart + "dLbls",
        chart.Format is null ? chart.Bars.Select(Own) : null,
        chart.Format is null ? null : new XElement(Chart + "numFmt", new XAttribute("formatCode", chart.Format), new XAttribute("sourceLinked", 0)),
        new XElement(Chart + "spPr", new XElement(Drawing + "noFill"), new XElement(Drawing + "ln", new XElement(Drawing + "noFill"))),
        text,
        Shows());

    private static XElement Own(Bar bar, int index) => new(
        Chart + "dLbl",
        Value("idx", index),
        new XElement(
            Chart + "tx",
            new XElement(Chart + "rich", new XElement(Drawing + "bodyPr", new XAttribute("wrap", "none")), new XElement(Drawing + "p", new XElement(Drawing + "r", new XElement(Drawing + "rPr", new XAttribute("lang", "en-GB")), new XElement(Drawing + "t", InertText.OneLine(bar.Shown)))))),
        Shows());

    private static XElement[] Shows() =>
    [
        Value("dLblPos", "outEnd"),
        Value("showLegendKey", 0),
        Value("showVal", 1),
        Value("showCatName", 0),
        Value("showSerName", 0),
        Value("showPercent", 0),
        Value("showBubbleSize", 0),
    ];
}
