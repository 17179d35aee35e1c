using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Activities.Files;

/// <summary>How a channel hands over the files of a reply. Each way has its own class.</summary>
internal abstract class FileHandover
{
    /// <summary>The way of the channel, and in Teams of the kind of chat: file consent exists in one-to-one chats only.</summary>
    public static FileHandover For(ReplyTarget target) => target switch
    {
        { Channel: "webchat" or "directline" } => new DownloadedFiles(new FileLinks(target.FileSite)),
        { Channel: "msteams", Shared: false } => new ConsentedFiles(),
        { FileSite: { } site } => new LinkedFiles(new FileLinks(site)),
        _ => new WithheldFiles(),
    };

    /// <summary>What the text's message carries.</summary>
    public virtual IEnumerable<CardAttachment> Attachments(IReadOnlyList<Paper> files) => [];

    /// <summary>What is said behind the text, in Markdown.</summary>
    public virtual string Text(IReadOnlyList<Paper> files) => "";

    /// <summary>What follows in messages of its own.</summary>
    public virtual IEnumerable<BotActivity> Messages(IReadOnlyList<Paper> files) => [];
}
