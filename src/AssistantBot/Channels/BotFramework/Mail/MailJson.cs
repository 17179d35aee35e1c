using System.Text.Json;
using System.Text.Json.Serialization;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Mail;

/// <summary>A message as it waits to be sent.</summary>
/// <param name="Address">Where it is posted to.</param>
/// <param name="Message">With who says it to whom.</param>
/// <param name="Answer">What people may say what they think of; null where the message gives no answer.</param>
/// <param name="RatedId">What the channel's buttons call the message; null where they go by the channel's own id of it.</param>
internal sealed record Envelope(Uri Address, BotActivity Message, RatedAnswer? Answer, string? RatedId)
{
    public string ToJson() => JsonSerializer.Serialize(this, MailJson.Default.Envelope);

    public static Envelope Read(Outgoing outgoing) => JsonSerializer.Deserialize(outgoing.Json, MailJson.Default.Envelope)!;
}

/// <summary>Mail as it is kept. What is null is written too: some of it stands for something else where it is missing.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Arrival))]
[JsonSerializable(typeof(Envelope))]
internal sealed partial class MailJson : JsonSerializerContext;
