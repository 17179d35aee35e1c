using System.Text.Json.Nodes;
using AssistantBot.Conversation.Guarding;

namespace AssistantBot.Conversation.Model.Tools;

/// <summary>Evidence as the result of a tool.</summary>
internal static class EvidenceJson
{
    public static JsonObject Of(EvidenceBook book, IEnumerable<NumberedEvidence> found) => new()
    {
        ["evidence"] = new JsonArray([.. found.Select(item => new JsonObject(book.Show(item).Select(part =>
            KeyValuePair.Create(part.Key, (JsonNode?)(part.Value is int number ? JsonValue.Create(number) : JsonValue.Create((string)part.Value))))))]),
    };
}
