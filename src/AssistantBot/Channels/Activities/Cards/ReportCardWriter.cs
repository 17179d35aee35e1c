using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A plugin's result on a card: headline, findings, and the places they come from.</summary>
internal static class ReportCardWriter
{
    public static JsonObject Write(Report report, CitationWriter citations)
    {
        var headline = AdaptiveCard.Text(Line(report.Headline, report));
        headline["weight"] = "Bolder";
        return AdaptiveCard.Of([
            AdaptiveCard.Title(report.Title),
            headline,
            .. report.Sections.SelectMany(section => Section(section, report)),
            .. Sources(report.Citations, citations)]);
    }

    private static IEnumerable<JsonNode> Section(ReportSection section, Report report) =>
    [
        AdaptiveCard.Apart(AdaptiveCard.Heading(section.Heading)),
        .. section.Lines.Select(line => AdaptiveCard.Text(Line(line, report))),
    ];

    /// <summary>The statement followed by the numbers of its sources.</summary>
    private static string Line(ReportLine line, Report report)
    {
        var numbers = line.Sources.Distinct().Select(source => string.Create(CultureInfo.InvariantCulture, $" [{Number(report, source)}]"));
        return line.Text + string.Concat(numbers);
    }

    private static int Number(Report report, Citation source) => report.Citations.TakeWhile(citation => citation != source).Count() + 1;

    private static IEnumerable<JsonNode> Sources(IReadOnlyList<Citation> sources, CitationWriter citations)
    {
        if (sources.Count == 0) return [];
        var links = sources.Select((source, index) => string.Create(
            CultureInfo.InvariantCulture, $"[{index + 1}] [Our summary of {Link(citations.Title(source))}]({citations.Url(source)})"));
        return [AdaptiveCard.Apart(AdaptiveCard.Heading("Sources")), .. links.Select(AdaptiveCard.Text)];
    }

    /// <summary>Brackets would end the link's words.</summary>
    private static string Link(string title) => title.Replace('[', '(').Replace(']', ')');
}
