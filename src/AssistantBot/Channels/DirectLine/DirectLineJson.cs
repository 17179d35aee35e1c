using System.Text.Json;
using System.Text.Json.Serialization;

namespace AssistantBot.Channels.DirectLine;

/// <summary>What Direct Line's calls take and give, other than activities.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNameCaseInsensitive = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(ActivityAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(TokenClaims))]
internal sealed partial class DirectLineJson : JsonSerializerContext;

/// <summary>Body of <c>tokens/generate</c>; may be left out.</summary>
internal sealed record TokenRequest(TokenUser? User);

internal sealed record TokenUser(string? Id);

/// <param name="ExpiresIn">Seconds that the token holds.</param>
/// <param name="StreamUrl">Where the WebSocket is opened, within a minute; null where only a token was asked for.</param>
internal sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] long ExpiresIn, string? StreamUrl = null);

internal sealed record ActivityAnswer(string Id);

internal sealed record SessionAnswer(string SessionId);
