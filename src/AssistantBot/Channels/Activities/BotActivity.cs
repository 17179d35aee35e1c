using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.Activities;

/// <summary>An activity of the Bot Framework protocol: the fields that this program reads or writes.</summary>
internal sealed record BotActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or another that is accepted and ignored.</summary>
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>ISO 8601 with offset; never read, so it stays text.</summary>
    public string? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Where the channel takes replies.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? Text { get; init; }

    /// <summary><c>markdown</c>, <c>plain</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a notification says where there is no text.</summary>
    public string? Summary { get; init; }

    /// <summary><c>add</c> or <c>remove</c>, and the same with <c>-upgrade</c>, of an installation.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<CardAttachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Mentions when it comes in, citations when it goes out.</summary>
    public IReadOnlyList<JsonNode?>? Entities { get; init; }

    /// <summary>Name of an invoke or event.</summary>
    public string? Name { get; init; }

    /// <summary>What a card submitted, or the body of an invoke.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>The channel's own data; echoed where the channel expects it.</summary>
    public JsonNode? ChannelData { get; init; }

    /// <summary>The answer that the message ends, of which people may say what they think; never on the wire.</summary>
    [JsonIgnore]
    public Rated? Rated { get; init; }
}

/// <param name="Id">What the channel's buttons call the message; null where they go by the channel's own id of it.</param>
internal sealed record Rated(Reply Reply, string? Id = null);

/// <summary>The types that mean something here.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string Typing = "typing";
}

/// <summary>A person or a bot.</summary>
/// <param name="Role"><c>user</c> or <c>bot</c>.</param>
internal sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null);

/// <param name="IsGroup">More than one person takes part.</param>
internal sealed record ConversationAccount(string? Id, bool? IsGroup = null, string? ConversationType = null, string? TenantId = null, string? Name = null);

/// <summary>A card or a file.</summary>
internal sealed record CardAttachment(string? ContentType, JsonNode? Content = null, string? ContentUrl = null, string? Name = null);

/// <param name="To">Who is shown them; null for everybody.</param>
internal sealed record SuggestedActions(IReadOnlyList<string>? To, IReadOnlyList<SuggestedAction> Actions);

/// <param name="Type"><c>imBack</c>: the value is sent as if it had been typed.</param>
internal sealed record SuggestedAction(string Type, string Title, string Value);
