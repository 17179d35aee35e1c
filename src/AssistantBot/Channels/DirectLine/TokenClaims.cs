using System.Text.Json.Serialization;

namespace AssistantBot.Channels.DirectLine;

/// <summary>What a token says. Its holder is this person, in this conversation, and nobody else anywhere else.</summary>
/// <param name="Expires">Seconds since 1970, UTC.</param>
internal sealed record TokenClaims(
    [property: JsonPropertyName("c")] string Conversation,
    [property: JsonPropertyName("u")] string User,
    [property: JsonPropertyName("e")] long Expires);
