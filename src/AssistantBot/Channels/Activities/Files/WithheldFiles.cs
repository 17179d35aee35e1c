using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Activities.Files;

/// <summary>Says where the file can be had, for a chat in which there is no way to hand it over.</summary>
internal sealed class WithheldFiles : FileHandover
{
    public override string Text(IReadOnlyList<Paper> files) => files.Count == 0 ? ""
        : "I can't hand over a file in this chat. Open a one-to-one chat with me and run it there, and I'll put the file in your OneDrive.";
}
