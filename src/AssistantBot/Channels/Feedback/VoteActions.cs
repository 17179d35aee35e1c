using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Feedback;

/// <summary>Web Chat's like and dislike: actions on the message's entity. The one that was clicked comes back in an event, which does not name the message, so the action does.</summary>
internal static class VoteActions
{
    /// <summary>Name of the event.</summary>
    public const string Event = "webchat:activity-status/feedback";

    private const string Type = "@type";
    private const string Id = "@id";
    private const string Like = "LikeAction";
    private const string Dislike = "DislikeAction";

    public static BotActivity Add(BotActivity message)
    {
        // Web Chat finds the message's entity by this empty id.
        var root = message.Entities is [JsonObject entity, ..] ? entity.DeepClone().AsObject() : CitationWriter.Message();
        root[Id] = "";
        root["potentialAction"] = new JsonArray(Action(Like, message.Rated!.Id!), Action(Dislike, message.Rated.Id!));
        return message with { Entities = [root, .. message.Entities?.Skip(1) ?? []] };
    }

    /// <summary>What was clicked, or null where the event does not say.</summary>
    public static (string Message, Reaction Reaction)? Read(BotActivity clicked)
    {
        if (clicked.Name != Event || clicked.Entities?.OfType<JsonObject>().FirstOrDefault() is not { } action) return null;
        if (Text(action, Id)?.Split(':') is not ["urn", _, { Length: > 0 } message]) return null;
        return Text(action, Type) switch { Like => (message, Reaction.Like), Dislike => (message, Reaction.Dislike), _ => null };
    }

    private static JsonObject Action(string type, string message) => new()
    {
        [Type] = type,
        [Id] = $"urn:{type.ToLowerInvariant()}:{message}",
        ["actionStatus"] = "PotentialActionStatus",
    };

    private static string? Text(JsonObject from, string property) => from[property] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
