using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AssistantBot.Conversation.Model.Tools;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    /// <summary>Writes pounds and dashes as themselves: fewer tokens, and the same words as in the evidence.</summary>
    public static ToolJson Readable { get; } = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
