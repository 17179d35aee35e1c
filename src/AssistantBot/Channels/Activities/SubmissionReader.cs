using System.Globalization;
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

    /// <summary>Property of the button's data that holds the card's revision; 0 where it is missing.</summary>
    public const string Revision = "revision";

    /// <summary>Property of the button's data that says which part of the form it is; 1 where it is missing.</summary>
    public const string Part = "part";

    /// <summary>Property of the button's data that says how many parts there are; 1 where it is missing.</summary>
    public const string Parts = "parts";

    /// <summary>No field of a form may be called so.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Plugin, Card, Revision, Part, Parts];

    /// <summary>The submission, or null where the value is not from a form card of ours.</summary>
    public static Submission? Read(JsonNode? data)
    {
        if (data is not JsonObject entered || Text(entered[Plugin]) is not { } plugin || Text(entered[Card]) is not { } card) return null;
        if (Number(entered[Revision], 0) is not { } revision || Number(entered[Part], 1) is not { } part || Number(entered[Parts], 1) is not { } parts) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in entered)
        {
            if (!Reserved.Contains(field) && Text(value) is { } text) values[field] = text;
        }

        return new Submission(plugin, card, values) { Revision = revision, Part = part, Parts = parts };
    }

    /// <summary>Text, a number or a truth value as text; null for anything else.</summary>
    private static string? Text(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => null,
    };

    /// <summary>A whole number of ours; null for what was never written by us.</summary>
    private static int? Number(JsonNode? node, int missing)
    {
        if (node is null) return missing;
        return int.TryParse(Text(node), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
