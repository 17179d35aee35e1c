using System.Text.Json;
using System.Text.Json.Nodes;

namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>Reads a channel's answer, of which nothing but the id and the error is taken.</summary>
internal static class DeliveryReader
{
    public static async Task<Delivery> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var body = await BodyAsync(response, cancel);
        var error = body?["error"] as JsonObject;
        return new Delivery((int)response.StatusCode, Text(body, "id"), Text(error, "code"), Text(error, "message"));
    }

    private static async Task<JsonObject?> BodyAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancel)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject? json, string name) => json?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
