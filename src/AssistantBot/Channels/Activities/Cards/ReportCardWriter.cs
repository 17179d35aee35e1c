using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A plugin's result on a card: headline, findings, and the places they come from.</summary>
internal static partial class ReportCardWriter
{
    public static JsonObject Write(Report report, CitationWriter citations)
    {
        var headline = AdaptiveCard.Text(Headline(report));
        headline["weight"] = "Bolder";
        return AdaptiveCard.Of([
            AdaptiveCard.Title(report.Title),
            headline,
            .. report.Sections.SelectMany(section => Section(section, report)),
            .. Sources(report.Citations, citations)]);
    }

    /// <summary>The outcome with its numbers, which are those of its own sources too: they come first.</summary>
    public static string Headline(Report report) => Line(report.Headline, report);

    private static IEnumerable<JsonNode> Section(ReportSection section, Report report) =>
    [
        AdaptiveCard.Apart(AdaptiveCard.Heading(section.Heading)),
        .. section.Lines.Select(line => AdaptiveCard.Text(Line(line, report))),
    ];

    /// <summary>The statement followed by the numbers of its sources.</summary>
    private static string Line(ReportLine line, Report report)
    {
        var numbers = line.Sources.Distinct().Select(source => string.Create(CultureInfo.InvariantCulture, $" [{report.NumberOf(source)}]"));
        return Literal(line.Text) + string.Concat(numbers);
    }

    /// <summary>A line that begins "2. " would be shown as a list of its own, and counted from 1 again; a space that does not break is no mark of a list.</summary>
    private static string Literal(string text) => ListMarkPattern().Replace(text, "$1\u00A0");

    [GeneratedRegex(@"^(\d{1,9}[.)]) ")]
    private static partial Regex ListMarkPattern();

    private static IEnumerable<JsonNode> Sources(IReadOnlyList<Citation> sources, CitationWriter citations)
    {
        if (sources.Count == 0) return [];
        return [AdaptiveCard.Apart(AdaptiveCard.Heading("Sources")), .. sources.Select((source, index) => AdaptiveCard.Text(citations.Numbered(source, index + 1)))];
    }
}
