using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Plugins;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>A passage as a card that stands alone in a chat: what it says, whose words they are, and where the source says it.</summary>
internal static class PassageResult
{
    // What 25 results may hold together stays below what an invoke's answer may have.
    private const int LongestText = 1200;
    private const int LongestPreview = 120;

    public static JsonObject Of(Passage passage, CitationWriter citations, bool links)
    {
        var citation = new Citation(passage.Source.Key, passage.Locator, passage.Document.Id, passage.Anchor, passage.Document.Title, passage.Text);
        var heading = passage.HeadingPath.Length > 0 ? passage.HeadingPath : passage.Document.Title;
        return SearchAnswer.Result(Card(passage, citation, heading, citations), citations.Place(citation), Cut($"{heading}: {OneLine(passage.Text)}", LongestPreview), links);
    }

    private static JsonObject Card(Passage passage, Citation citation, string heading, CitationWriter citations)
    {
        var card = AdaptiveCard.Of(
            [
                AdaptiveCard.Title(heading),
                .. Cut(passage.Text, LongestText).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AdaptiveCard.Text),
                AdaptiveCard.Apart(AdaptiveCard.Small(AdaptiveCard.Subtle($"{Standing(passage, citations.Place(citation))} {passage.Source.Title}, {passage.Source.Publisher}, {passage.Source.Date}."))),
            ],
            AdaptiveCard.Open("Read it in place", citations.Url(citation)));
        card["fallbackText"] = $"{heading} ({citations.Place(citation)})";
        return card;
    }

    /// <summary>What was imported is in its own words.</summary>
    private static string Standing(Passage passage, string place) => passage.Source.IsLocal ? $"From {place}." : $"Our summary of {place}.";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Cuts between words.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most);
        return $"{text[..(end > 0 ? end : most)].TrimEnd(' ', ',', ';', ':', '.')}…";
    }
}
