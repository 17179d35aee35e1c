using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities.Cards;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

/// <summary>The answers that a message extension takes.</summary>
internal static class SearchAnswer
{
    private const string PreviewType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Results to choose from; an empty list ends the paging.</summary>
    public static JsonObject List(IReadOnlyList<JsonObject> results) =>
        Of(new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new JsonArray([.. results]) });

    /// <summary>A sentence in the place of results.</summary>
    public static JsonObject Say(string text) => Of(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>A card with what the list shows of it.</summary>
    /// <param name="links">Whether the card's buttons lead anywhere.</param>
    public static JsonObject Result(JsonObject card, string title, string text, bool links)
    {
        if (!links) card.Remove("actions");
        return new JsonObject
        {
            ["contentType"] = AdaptiveCard.ContentType,
            ["content"] = card,
            ["preview"] = new JsonObject { ["contentType"] = PreviewType, ["content"] = new JsonObject { ["title"] = title, ["text"] = text } },
        };
    }

    private static JsonObject Of(JsonObject extension) => new() { ["composeExtension"] = extension };
}
