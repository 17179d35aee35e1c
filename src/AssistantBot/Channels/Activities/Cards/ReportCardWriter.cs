using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A plugin's result on a card: headline, findings with their tables and bars, the places they come from, and buttons that save it.</summary>
internal static class ReportCardWriter
{
    // Some lines hold what people typed.
    private const int LongestLine = 1_000;

    private const string Rest = "The whole report is in the Word paper.";

    /// <summary>The card with as much detail as the channel takes.</summary>
    public static JsonObject Write(Report report, CitationWriter citations, ChannelTraits traits)
    {
        var cards = ReportDetail.FromMostToLeast.Select(detail => Write(report, citations, traits, detail));
        return cards.FirstOrDefault(card => traits.MostCardBytes == int.MaxValue || AdaptiveCard.Size(card) <= traits.MostCardBytes)
            ?? AdaptiveCard.Of([AdaptiveCard.Title(report.Title), AdaptiveCard.Strong(Headline(report)), AdaptiveCard.Subtle(Rest)], Save(traits));
    }

    /// <summary>The outcome with its numbers, which are those of its own sources too: they come first.</summary>
    public static string Headline(Report report) => Line(report.Headline, report);

    private static JsonObject Write(Report report, CitationWriter citations, ChannelTraits traits, ReportDetail detail)
    {
        var card = AdaptiveCard.Of([.. Head(report), .. report.Sections.SelectMany(section => Section(section, report, detail)), .. Sources(report.Citations, citations, detail)], Save(traits));
        card["fallbackText"] = $"{report.Title}: {report.Headline.Text}";
        return card;
    }

    private static IEnumerable<JsonNode> Head(Report report)
    {
        yield return AdaptiveCard.Title(report.Title);
        if (report.About.Length > 0) yield return AdaptiveCard.Subtle(report.About);
        if (report.IsDraft) yield return AdaptiveCard.Subtle("Draft: an officer has still to judge it.");
        yield return AdaptiveCard.Strong(Headline(report));
    }

    private static IEnumerable<JsonNode> Section(ReportSection section, Report report, ReportDetail detail)
    {
        yield return AdaptiveCard.Apart(AdaptiveCard.Heading(section.Heading));
        foreach (var line in section.Lines.Take(detail.Lines)) yield return AdaptiveCard.Text(Line(line, report));
        if (section.Lines.Count > detail.Lines) yield return AdaptiveCard.Subtle($"{section.Lines.Count - detail.Lines} more lines are in the Word paper.");
        if (section.Table is { } table)
        {
            foreach (var element in TableCard.Write(table, report, detail)) yield return element;
        }

        if (section.Chart is { } chart)
        {
            foreach (var element in ChartCard.Write(chart, detail)) yield return element;
        }
    }

    /// <summary>The statement followed by the numbers of its sources.</summary>
    private static string Line(ReportLine line, Report report) => CardText.Cut(line.Text, LongestLine) + Marks(line.Sources, report);

    /// <summary>" [1] [2]", or nothing.</summary>
    internal static string Marks(IReadOnlyList<Citation> sources, Report report) =>
        string.Concat(sources.Distinct().Select(source => string.Create(CultureInfo.InvariantCulture, $" [{report.NumberOf(source)}]")));

    private static IEnumerable<JsonNode> Sources(IReadOnlyList<Citation> sources, CitationWriter citations, ReportDetail detail)
    {
        if (sources.Count == 0) yield break;
        yield return AdaptiveCard.Apart(AdaptiveCard.Heading("Sources"));
        for (var i = 0; i < Math.Min(sources.Count, detail.Sources); i++) yield return AdaptiveCard.Marked(citations.Numbered(sources[i], i + 1));
        if (sources.Count > detail.Sources) yield return AdaptiveCard.Subtle($"{sources.Count - detail.Sources} more sources are in the Word paper.");
    }

    private static JsonNode[] Save(ChannelTraits traits) => [SayButton.Write("Save as Word", traits), SayButton.Write("Save as Excel", traits)];
}
