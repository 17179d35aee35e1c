using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Activities.Files;

/// <summary>Attachments, which Web Chat offers for download.</summary>
internal sealed class DownloadedFiles(FileLinks links) : FileHandover
{
    public override IEnumerable<CardAttachment> Attachments(IReadOnlyList<Paper> files) =>
        files.Select(file => new CardAttachment(file.ContentType, ContentUrl: links.Url(file), Name: file.Name));
}
