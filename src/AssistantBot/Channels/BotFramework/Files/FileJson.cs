using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AssistantBot.Channels.BotFramework.Files;

/// <summary>What Teams says of files, and what is remembered of them, as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNameCaseInsensitive = false, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConsentValue))]
[JsonSerializable(typeof(FileOffer))]
internal sealed partial class FileJson : JsonSerializerContext;

/// <summary>The value of a <c>fileConsent/invoke</c>.</summary>
/// <param name="Action"><c>accept</c> or <c>decline</c>.</param>
/// <param name="Context">What the card carried.</param>
/// <param name="UploadInfo">Where the file goes; only where it was accepted.</param>
internal sealed record ConsentValue(string? Action, ConsentContext? Context, UploadInfo? UploadInfo)
{
    /// <exception cref="ChannelRefusal">It is not an answer to a card of ours.</exception>
    public static ConsentValue Read(JsonNode? value)
    {
        try
        {
            if (value?.Deserialize(FileJson.Default.ConsentValue) is { Action: "accept" or "decline", Context: { Id: not null, Name: not null } } consent) return consent;
        }
        catch (JsonException)
        {
            // The same answer as to any other value that is not ours.
        }

        throw ChannelRefusal.BadActivity("The value is not an answer to a file consent card of this assistant.");
    }
}

/// <param name="Id">The paper's id, which cannot be guessed.</param>
internal sealed record ConsentContext(string? Id, string? Name);

/// <summary>Where Teams keeps the file that was accepted.</summary>
/// <param name="ContentUrl">Where it can be opened once it is there.</param>
/// <param name="UploadUrl">Where its bytes go.</param>
internal sealed record UploadInfo(string? ContentUrl, string? Name, string? UploadUrl, string? UniqueId, string? FileType);

/// <summary>What is remembered of a consent card.</summary>
/// <param name="Person">Whom it was shown to, by the channel's id.</param>
/// <param name="IsOpen">It was not answered yet.</param>
internal sealed record FileOffer(string Person, string Conversation, bool IsOpen);
