using System.Text.Json;
using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>JSON that every reader understands alike: one object of sound Unicode, without repeated properties.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <returns>The object, or null where it is anything else.</returns>
    public static JsonElement? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            if (!JsonBody.IsSound(json.Span)) return null;
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object && AreDistinct(document.RootElement) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The property, if it is a text that is not empty.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The property, if it is a moment in whole seconds since 1970, written without sign, fraction or exponent.</summary>
    public static DateTimeOffset? Moment(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.GetRawText().All(char.IsAsciiDigit)
        && value.TryGetInt64(out var seconds) && seconds is > 0 and <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    // Some readers don't tell "aud" from "AUD"; nothing that means well has both.
    private static bool AreDistinct(JsonElement json)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return json.EnumerateObject().All(property => names.Add(property.Name));
    }
}
