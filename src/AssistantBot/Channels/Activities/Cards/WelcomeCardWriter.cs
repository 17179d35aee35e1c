using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>What to try first, for each kind of person: a click says it for them.</summary>
internal static class WelcomeCardWriter
{
    public static JsonObject Write(WelcomeCard welcome, ChannelTraits traits)
    {
        List<JsonNode> body = [AdaptiveCard.Title("What would you like to do?"), .. welcome.Groups.Select(group => Group(group, traits))];
        body.Add(AdaptiveCard.Apart(AdaptiveCard.Subtle("Or ask in your own words. Say help for all that I can do. I give no legal advice.")));
        var card = AdaptiveCard.Of(body);
        card["fallbackText"] = welcome.Opening;
        return card;
    }

    /// <summary>Its buttons stand below one another: what they say is too long to stand side by side in a narrow chat.</summary>
    private static JsonObject Group(WelcomeGroup group, ChannelTraits traits) => AdaptiveCard.Group(
    [
        AdaptiveCard.Heading(group.Who),
        AdaptiveCard.Small(AdaptiveCard.Subtle(group.What)),
        .. group.Says.Select((say, i) => new JsonObject { ["type"] = "ActionSet", ["spacing"] = i == 0 ? "Default" : "Small", ["actions"] = new JsonArray(SayButton.Write(say, traits)) }),
    ]);
}
