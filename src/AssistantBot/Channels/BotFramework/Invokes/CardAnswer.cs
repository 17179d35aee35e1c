using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;

namespace AssistantBot.Channels.BotFramework.Invokes;

/// <summary>The answers that an Action.Execute takes.</summary>
internal static class CardAnswer
{
    /// <summary>Puts a card in the place of the one that was clicked, or leaves that and shows a text; null: nothing is left to say.</summary>
    public static JsonObject Of(BotActivity? message) => message switch
    {
        { Attachments: [{ Content: { } card }] } => Of(StatusCodes.Status200OK, AdaptiveCard.ContentType, card),
        _ => Of(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", message?.Text ?? "That has been received already."),
    };

    public static JsonObject Error(string code, string message) =>
        Of(StatusCodes.Status400BadRequest, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    private static JsonObject Of(int status, string type, JsonNode value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
