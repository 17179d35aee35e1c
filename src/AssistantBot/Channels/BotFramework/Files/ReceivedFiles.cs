using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework.Files;

/// <summary>Files that people attach in Teams. They lie in the person's OneDrive, and the message says where to get them; they are fetched when they are read.</summary>
internal sealed class ReceivedFiles(SharePointClient client)
{
    /// <summary>The attachment that Teams makes of a file in a one-to-one chat.</summary>
    public const string DownloadType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The files of an activity, in order.</summary>
    public IReadOnlyList<Attached> Read(BotActivity activity) =>
        Attachments.Present((activity.Attachments ?? []).Select(Read).OfType<Attached>().Select((file, index) => index < Attachments.MostFiles ? file : Attachments.TooMany(file.Name)));

    private Attached? Read(CardAttachment? attachment) => attachment switch
    {
        { ContentType: DownloadType } => Offered(attachment),
        { ContentType: { } type } when type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && !IsOwn(attachment) => Attachments.Refused(
            string.IsNullOrWhiteSpace(attachment.Name) ? "the picture" : Attachments.Name(attachment), "it is a picture, and I read Word, PDF and text. Attach the document itself, or paste the text."),
        _ => Attachments.Read(attachment),
    };

    private Attached Offered(CardAttachment attachment)
    {
        var name = Attachments.Name(attachment);
        return SharePointAddress.TryRead(Address(attachment.Content), out var address)
            ? new Attached(name, cancel => client.GetAsync(address, cancel))
            : Attachments.Refused(name, "it does not lie where Teams keeps files, and I fetch nothing from elsewhere. Attach the file itself, or paste the text.");
    }

    private static bool IsOwn(CardAttachment attachment) => attachment.ContentUrl?.StartsWith("data:", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Address(JsonNode? content) =>
        content is JsonObject info && info["downloadUrl"] is JsonValue address && address.GetValueKind() == JsonValueKind.String ? address.GetValue<string>() : null;
}
