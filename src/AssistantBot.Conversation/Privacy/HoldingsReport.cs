using System.Text.Json.Nodes;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Privacy;

/// <summary>What is kept about a person, as a report: to read on paper, and as data for programs.</summary>
internal static class HoldingsReport
{
    public const string Title = "What the assistant keeps about you";

    public static Report Of(Holdings holdings, KeepingTerms terms, DateTimeOffset at) => new(
        Title,
        new ReportLine($"On {at.UtcDateTime:d MMMM yyyy} at {at.UtcDateTime:HH:mm} UTC it keeps {holdings.Counts}."),
        [.. holdings.Kinds.Select(Section), new ReportSection("How long", [new ReportLine(PrivacyWords.HowLong(terms))])],
        Data(holdings, at));

    private static ReportSection Section(KeptKind kind) => new(string.Concat(kind.Several[..1].ToUpperInvariant(), kind.Several.AsSpan(1)), [.. kind.Items.SelectMany(Lines)]);

    private static IEnumerable<ReportLine> Lines(KeptItem item) =>
        item.Text.Split('\n').Select(line => line.Trim(' ', '-', '*', '\r')).Where(line => line.Length > 0).Prepend($"{item.Title.Trim()}{(item.Text.Length > 0 ? ":" : "")}").Where(line => line.Trim(':').Length > 0).Select(line => new ReportLine(line));

    private static JsonObject Data(Holdings holdings, DateTimeOffset at)
    {
        var data = new JsonObject { ["at"] = at.ToString("O", System.Globalization.CultureInfo.InvariantCulture) };
        foreach (var kind in holdings.Kinds) data[kind.Several] = new JsonArray([.. kind.Items.Select(item => item.Data.DeepClone())]);
        return data;
    }
}
