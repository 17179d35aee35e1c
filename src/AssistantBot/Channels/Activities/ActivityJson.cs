using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AssistantBot.Channels.Activities;

/// <summary>Activities as JSON.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BotActivity))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>Writes pound signs and quotation marks as they are: none of it is put into a page, and a card may have 28 KB.</summary>
    public static ActivityJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>What a refused request is told: <c>{"error":{"code","message"}}</c>.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

/// <param name="Code">For programs, such as <c>BadSyntax</c>.</param>
/// <param name="Message">For people, in one line.</param>
internal sealed record ErrorDetail(string Code, string Message);
