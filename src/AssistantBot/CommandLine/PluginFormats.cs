using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.CommandLine;

/// <summary>What a report can be written as: text here, files by <see cref="IPapers"/>.</summary>
internal static class PluginFormats
{
    private static readonly Dictionary<string, PaperFormat> Papers = new() { ["docx"] = PaperFormat.Word, ["xlsx"] = PaperFormat.Excel, ["csv"] = PaperFormat.Csv };

    public static IReadOnlyList<string> Names { get; } = ["json", "markdown", "card", .. Papers.Keys];

    /// <summary>The format of the paper, or null where the name is one of a text.</summary>
    public static PaperFormat? Paper(string format) => Papers.TryGetValue(format, out var paper) ? paper : null;

    public static string Write(string format, Report report, TerminalCards cards) => format switch
    {
        "markdown" => ReportMarkdown.Write(report),
        "card" => cards.Write(new ReportCard(report))!.ToJsonString(CommandLineJson.Readable.Options),
        _ => Json(report).ToJsonString(CommandLineJson.Readable.Options),
    };

    private static JsonObject Json(Report report)
    {
        var json = report.Data.DeepClone().AsObject();
        json["title"] = report.Title;
        if (report.About.Length > 0) json["about"] = report.About;
        if (report.IsDraft) json["isDraft"] = true;
        json["headline"] = report.Headline.Text;
        json["sections"] = new JsonArray([.. report.Sections.Select(section => Section(section, report))]);
        json["citations"] = new JsonArray([.. report.Citations.Select(citation => JsonSerializer.SerializeToNode(CitationLine.From(citation), CommandLineJson.Readable.CitationLine))]);
        return json;
    }

    private static JsonObject Section(ReportSection section, Report report)
    {
        var json = new JsonObject
        {
            ["heading"] = section.Heading,
            ["lines"] = new JsonArray([.. section.Lines.Select(line => new JsonObject { ["text"] = line.Text, ["citations"] = Numbers(line.Sources, report) })]),
        };
        if (section.Table is { } table) json["table"] = Table(table, report);
        if (section.Chart is { } chart) json["chart"] = Chart(chart);
        return json;
    }

    private static JsonObject Table(ReportTable table, Report report) => new()
    {
        ["title"] = table.Title,
        ["columns"] = Texts(table.Columns.Select(column => column.Title)),
        ["rows"] = new JsonArray([.. table.Rows.Select(row => new JsonObject { ["cells"] = Texts(row.Cells.Select(cell => cell.Text)), ["isTotal"] = row.IsTotal, ["citations"] = Numbers(row.Sources, report) })]),
    };

    private static JsonObject Chart(ReportChart chart) => new()
    {
        ["title"] = chart.Title,
        ["bars"] = new JsonArray([.. chart.Bars.Select(bar => new JsonObject { ["label"] = bar.Label, ["shown"] = bar.Shown })]),
    };

    private static JsonArray Numbers(IReadOnlyList<Citation> sources, Report report) => new([.. sources.Select(source => JsonValue.Create(report.NumberOf(source)))]);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
