using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Papers;

/// <summary>Makes reports of what was asked and answered. They are drafts: nobody has yet chosen from them what a paper needs.</summary>
internal static partial class ConversationPaper
{
    /// <summary>One answer: its first statement, then the others.</summary>
    public static Report Of(Exchange exchange)
    {
        var lines = Lines(exchange);
        return new Report(Heading(exchange), lines[0], lines.Count == 1 ? [] : [new ReportSection("What the toolkits say", [.. lines.Skip(1)])], Data([exchange])) { IsDraft = true };
    }

    /// <summary>Every answer that is remembered under its question, then the reports of the finished forms.</summary>
    public static Report Of(IReadOnlyList<Exchange> exchanges, IReadOnlyList<Report> reports)
    {
        var headline = (exchanges.Count, reports.Count) switch
        {
            (var asked, 0) => $"{Questions(asked)} with the answers that the toolkits give.",
            (0, var worked) => $"{Results(worked)}.",
            var (asked, worked) => $"{Questions(asked)} with the answers that the toolkits give, and {Lower(Results(worked))}.",
        };
        var sections = exchanges.Select(exchange => new ReportSection(Heading(exchange), Lines(exchange))).Concat(reports.SelectMany(Sections));
        return new Report("Notes on sharing services", new ReportLine(headline), [.. sections], Data(exchanges)) { IsDraft = true };
    }

    private static IEnumerable<ReportSection> Sections(Report report) =>
        report.Sections.Select(section => section with { Heading = $"{report.Title}: {section.Heading}" })
            .Prepend(new ReportSection(report.About.Length == 0 ? report.Title : $"{report.Title}: {report.About}", [report.Headline]));

    /// <summary>The answer's lines without the marks of a list; <c>[1]</c> becomes the source of its line.</summary>
    private static List<ReportLine> Lines(Exchange exchange)
    {
        var lines = exchange.Text.Split('\n').Select(line => Line(line, exchange.Citations)).Where(line => line.Text.Length > 0).ToList();
        return lines.Count > 0 ? lines : [new ReportLine(exchange.Text)];
    }

    private static ReportLine Line(string line, ImmutableList<Citation> citations)
    {
        var numbers = Number().Matches(line).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Where(number => number >= 1 && number <= citations.Count);
        var text = Mark().Replace(Number().Replace(line, ""), "").Replace("**", "", StringComparison.Ordinal).Trim();
        return new ReportLine(text, [.. numbers.Select(number => citations[number - 1]).Distinct()]);
    }

    private static string Heading(Exchange exchange) => string.Concat(exchange.Question[..1].ToUpperInvariant(), exchange.Question.AsSpan(1));

    private static JsonObject Data(IReadOnlyList<Exchange> exchanges) => new()
    {
        ["exchanges"] = new JsonArray([.. exchanges.Select(exchange => new JsonObject { ["question"] = exchange.Question, ["answer"] = exchange.Text })]),
    };

    private static string Questions(int count) => count == 1 ? "One question" : $"{count} questions";

    private static string Results(int count) => count == 1 ? "The result of one instrument" : $"The results of {count} instruments";

    private static string Lower(string text) => string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));

    [GeneratedRegex(@"\s*\[(\d{1,3})\]")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?:[-*•]\s+|#+\s+)")]
    private static partial Regex Mark();
}
