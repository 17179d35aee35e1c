using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>A button that says its own title, as if the person had typed it.</summary>
internal static class SayButton
{
    private const string Teams = "msteams";
    private const string Value = "value";

    public static JsonObject Write(string text, ChannelTraits traits) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = text,
        ["data"] = traits.SaysText ? text : new JsonObject { [Teams] = new JsonObject { ["type"] = "imBack", [Value] = text } },
    };

    /// <summary>What was said by a click, or null where the value is not from such a button.</summary>
    public static string? Read(JsonNode? data) =>
        data is JsonObject button && button[Teams] is JsonObject said && said[Value] is JsonValue text && text.GetValueKind() == JsonValueKind.String ? text.GetValue<string>() : null;
}
