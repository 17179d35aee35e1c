using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A report's bars on a card: a label and its figure as text, and below them a picture that every renderer stretches to the bar's length.</summary>
internal static class ChartCard
{
    // Fits the narrowest chat.
    private const int LongestBar = 240; // pixels

    // One pixel each, of a colour that shows on light and on dark: what is drawn by containers of a style has the client's own colours, or none.
    private const string Above = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mPQqsoGAAHhARA6VHs7AAAAAElFTkSuQmCC";
    private const string Below = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mM4YKUHAALmASmugd39AAAAAElFTkSuQmCC";

    public static IEnumerable<JsonNode> Write(ReportChart chart, ReportDetail detail)
    {
        if (detail.Rows == 0) yield break;
        yield return AdaptiveCard.Apart(AdaptiveCard.Strong(chart.Title));
        var longest = chart.Bars.Select(bar => Math.Abs(bar.Value)).DefaultIfEmpty().Max();
        foreach (var bar in chart.Bars.Take(detail.Rows))
        {
            yield return Caption(bar, detail);
            if (bar.Value != 0) yield return Bar(bar.Value, longest);
        }

        if (chart.Bars.Count > detail.Rows) yield return AdaptiveCard.Subtle($"{detail.Rows} of {chart.Bars.Count} bars; all are in the Word paper.");
    }

    private static JsonObject Caption(ReportBar bar, ReportDetail detail)
    {
        var value = AdaptiveCard.Text(bar.Shown);
        value["horizontalAlignment"] = "Right";
        return AdaptiveCard.Beside([(AdaptiveCard.Text(detail.Cut(bar.Label)), "stretch"), (value, "auto")]);
    }

    private static JsonObject Bar(decimal value, decimal longest)
    {
        var length = Math.Max(1, (int)Math.Round(Math.Abs(value) / longest * LongestBar, MidpointRounding.AwayFromZero));
        return new JsonObject
        {
            ["type"] = "Image",
            ["url"] = value < 0 ? Below : Above,
            ["altText"] = value < 0 ? "Bar below zero" : "Bar",
            ["width"] = string.Create(CultureInfo.InvariantCulture, $"{length}px"),
            ["height"] = "10px",
            ["spacing"] = "Small",
        };
    }
}
