using System.Text.Json.Nodes;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>The parts that our Adaptive Cards are made of. Teams renders version 1.5 at most.</summary>
internal static class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Of(IEnumerable<JsonNode> body, params JsonNode[] actions)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = "en-GB",
            ["body"] = new JsonArray([.. body]),
        };
        if (actions.Length > 0) card["actions"] = new JsonArray(actions);
        return card;
    }

    public static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    public static JsonObject Title(string text)
    {
        var title = Heading(text);
        title["size"] = "Large";
        return title;
    }

    /// <summary>A line that screen readers know as a heading.</summary>
    public static JsonObject Heading(string text)
    {
        var heading = Text(text);
        heading["style"] = "heading";
        heading["weight"] = "Bolder";
        return heading;
    }

    /// <summary>The same with more room above it.</summary>
    public static JsonObject Apart(JsonObject element)
    {
        element["spacing"] = "Large";
        return element;
    }
}
