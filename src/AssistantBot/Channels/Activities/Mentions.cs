using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.Channels.Activities;

/// <summary>Names in a message that the channel has marked, such as <c>&lt;at&gt;Assistant&lt;/at&gt;</c>.</summary>
internal static class Mentions
{
    /// <summary>The text that was meant: without the assistant's own mention, other people by their names.</summary>
    public static string Strip(BotActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities?.OfType<JsonObject>() ?? [])
        {
            if (Text(entity, "type") != "mention" || Text(entity, "text") is not { Length: > 0 } mark) continue;
            var mentioned = entity["mentioned"] as JsonObject;
            var isAssistant = Text(mentioned, "id") is { } id && id == activity.Recipient?.Id;
            text = text.Replace(mark, isAssistant ? " " : Text(mentioned, "name") ?? " ", StringComparison.Ordinal);
        }

        // Teams writes this entity after a mention even into plain text.
        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    private static string? Text(JsonObject? from, string property) =>
        from?[property] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
