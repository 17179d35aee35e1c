using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Cards;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework;

/// <summary>The invoke that an Action.Execute sends, and the answers it takes.</summary>
internal static class CardInvoke
{
    public const string Name = "adaptiveCard/action";

    /// <summary>What was submitted, or null where the invoke is not from a form of ours.</summary>
    public static Submission? Read(BotActivity activity) =>
        activity.Value is JsonObject value && value["action"] is JsonObject action ? SubmissionReader.Read(action["data"]) : null;

    /// <summary>Puts a card in the place of the one that was clicked, or leaves that and shows a text; null: nothing is left to say.</summary>
    public static JsonObject Answer(BotActivity? message) => message switch
    {
        { Attachments: [{ Content: { } card }] } => Answer(StatusCodes.Status200OK, AdaptiveCard.ContentType, card),
        _ => Answer(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", message?.Text ?? "That has been received already."),
    };

    public static JsonObject Error(string code, string message) =>
        Answer(StatusCodes.Status400BadRequest, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    public static Task WriteAsync(HttpResponse response, JsonObject answer) => response.WriteAsJsonAsync(answer, ActivityJson.Wire.JsonObject);

    private static JsonObject Answer(int status, string type, JsonNode value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
