using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.CommandLine;

/// <summary>A report as JSON, Markdown or an Adaptive Card.</summary>
internal static class PluginFormats
{
    public static IReadOnlyList<string> Names { get; } = ["json", "markdown", "card"];

    public static string Write(string format, Report report, TerminalCards cards) => format switch
    {
        "markdown" => Markdown(report),
        "card" => cards.Write(new ReportCard(report))!.ToJsonString(CommandLineJson.Readable.Options),
        _ => Json(report).ToJsonString(CommandLineJson.Readable.Options),
    };

    private static JsonObject Json(Report report)
    {
        var json = report.Data.DeepClone().AsObject();
        json["title"] = report.Title;
        json["headline"] = report.Headline.Text;
        json["sections"] = new JsonArray([.. report.Sections.Select(section => new JsonObject
        {
            ["heading"] = section.Heading,
            ["lines"] = new JsonArray([.. section.Lines.Select(line => new JsonObject
            {
                ["text"] = line.Text,
                ["citations"] = new JsonArray([.. line.Sources.Select(source => JsonValue.Create(report.NumberOf(source)))]),
            })]),
        })]);
        json["citations"] = new JsonArray([.. report.Citations.Select(citation => JsonSerializer.SerializeToNode(CitationLine.From(citation), CommandLineJson.Readable.CitationLine))]);
        return json;
    }

    private static string Markdown(Report report)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {report.Title}\n\n{report.Headline.Text}{Marks(report, report.Headline)}\n");
        foreach (var section in report.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Heading}\n\n");
            foreach (var line in section.Lines) text.Append(CultureInfo.InvariantCulture, $"- {line.Text}{Marks(report, line)}\n");
        }

        text.Append("\n## Sources\n\n");
        for (var i = 0; i < report.Citations.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {report.Citations[i].Source}, {report.Citations[i].Locator}: {report.Citations[i].Title}\n");
        return text.ToString().TrimEnd();
    }

    private static string Marks(Report report, ReportLine line) => string.Concat(line.Sources.Select(source => $" [{report.NumberOf(source)}]"));
}
