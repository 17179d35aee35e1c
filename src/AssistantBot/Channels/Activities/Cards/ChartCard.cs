using System.Text.Json.Nodes;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A report's bars on a card, made of coloured columns that every renderer draws; the figures stand beside them as text.</summary>
internal static class ChartCard
{
    private const int FullWidth = 100;

    // An element that shows nothing keeps the column there.
    private const string Nothing = "\u00A0";

    public static IEnumerable<JsonNode> Write(ReportChart chart, ReportDetail detail)
    {
        if (detail.Rows == 0) yield break;
        yield return AdaptiveCard.Apart(AdaptiveCard.Strong(chart.Title));
        var longest = chart.Bars.Select(bar => Math.Abs(bar.Value)).DefaultIfEmpty().Max();
        foreach (var bar in chart.Bars.Take(detail.Rows))
        {
            yield return Caption(bar);
            yield return Bar(bar, longest);
        }

        if (chart.Bars.Count > detail.Rows) yield return AdaptiveCard.Subtle($"{detail.Rows} of {chart.Bars.Count} bars; all are in the Word paper.");
    }

    private static JsonObject Caption(ReportBar bar)
    {
        var value = AdaptiveCard.Text(bar.Shown);
        value["horizontalAlignment"] = "Right";
        return AdaptiveCard.Beside([(AdaptiveCard.Text(bar.Label), "stretch"), (value, "auto")]);
    }

    /// <summary>Drawn part and empty part, by weight. What is below zero has the colour of a warning.</summary>
    private static JsonObject Bar(ReportBar bar, decimal longest)
    {
        var length = longest == 0 ? 0 : (int)Math.Round(Math.Abs(bar.Value) / longest * FullWidth, MidpointRounding.AwayFromZero);
        var drawn = Part(Math.Max(length, 1));
        drawn["style"] = length == 0 ? "emphasis" : bar.Value < 0 ? "attention" : "accent";
        return new JsonObject
        {
            ["type"] = "ColumnSet",
            ["spacing"] = "None",
            ["columns"] = length == FullWidth ? new JsonArray(drawn) : new JsonArray(drawn, Part(FullWidth - Math.Max(length, 1))),
        };
    }

    private static JsonObject Part(int weight) => new()
    {
        ["type"] = "Column",
        ["width"] = weight,
        ["spacing"] = "None",
        ["minHeight"] = "12px",
        ["items"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = Nothing, ["size"] = "Small", ["spacing"] = "None" }),
    };
}
