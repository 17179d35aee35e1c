using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities;

/// <summary>Reads what a form card submits: the data of its button and its inputs, in one object.</summary>
internal static class SubmissionReader
{
    /// <summary>Property of the button's data that names the plugin.</summary>
    public const string Plugin = "plugin";

    /// <summary>Property of the button's data that holds the card's number.</summary>
    public const string Card = "card";

    /// <summary>The submission, or null where the value is not from a form card of ours.</summary>
    public static Submission? Read(JsonNode? data)
    {
        if (data is not JsonObject entered || Text(entered[Plugin]) is not { } plugin || Text(entered[Card]) is not { } card) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in entered)
        {
            if (field is not (Plugin or Card) && Text(value) is { } text) values[field] = text;
        }

        return new Submission(plugin, card, values);
    }

    /// <summary>Text, a number or a truth value as text; null for anything else.</summary>
    private static string? Text(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => null,
    };
}
