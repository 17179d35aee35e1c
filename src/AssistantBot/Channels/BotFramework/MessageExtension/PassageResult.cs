using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Plugins;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>A passage as a card that stands alone in a chat: what it says, whose words they are, and where the source says it.</summary>
internal static class PassageResult
{
    // What 25 results may hold together stays below what an invoke's answer may have.
    private const int LongestText = 1200;
    private const int LongestPreview = 120;

    private const string Item = "- ";

    public static JsonObject Of(Passage passage, CitationWriter citations, bool links)
    {
        var citation = passage.Cite(passage.Text);
        var heading = passage.HeadingPath.Length > 0 ? passage.HeadingPath : passage.Document.Title;
        return SearchAnswer.Result(Card(passage, citation, heading, citations), citations.Place(citation), CardText.Cut($"{heading}: {OneLine(passage.Text)}", LongestPreview), links);
    }

    private static JsonObject Card(Passage passage, Citation citation, string heading, CitationWriter citations)
    {
        var card = AdaptiveCard.Of(
            [
                AdaptiveCard.Title(heading),
                .. Body(passage),
                AdaptiveCard.Apart(AdaptiveCard.Small(AdaptiveCard.Subtle($"{Standing(passage, citations.Place(citation))} {passage.Source.Title}, {passage.Source.Publisher}, {passage.Source.Date}."))),
            ],
            AdaptiveCard.Open("Read it in place", citations.Url(citation)));
        card["fallbackText"] = $"{heading} ({citations.Place(citation)})";
        return card;
    }

    /// <summary>Lines of text; of a table's row what each column says.</summary>
    private static IEnumerable<JsonObject> Body(Passage passage) => passage.Row is { } row
        ? [AdaptiveCard.Facts(row.Header.Zip(row.Cells.Select(cell => CardText.Cut(cell, LongestText / row.Cells.Count))))]
        : CardText.Cut(passage.Text, LongestText).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Line);

    /// <summary>An item of a list has a mark that cards show, and stands close to the one before.</summary>
    private static JsonObject Line(string line)
    {
        if (!line.StartsWith(Item, StringComparison.Ordinal)) return AdaptiveCard.Text(line);
        var item = AdaptiveCard.Text($"•\u00A0{line[Item.Length..]}");
        item["spacing"] = "Small";
        return item;
    }

    /// <summary>What was imported is in its own words. A place that is a question ends by itself.</summary>
    private static string Standing(Passage passage, string place) => $"{(passage.Source.IsLocal ? "From" : "Our summary of")} {place}{(place.EndsWith('?') ? "" : ".")}";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
