using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Activities.Files;

/// <summary>Links behind the text, a line each.</summary>
internal sealed class LinkedFiles(FileLinks links) : FileHandover
{
    public override string Text(IReadOnlyList<Paper> files) =>
        string.Join("\n\n", files.Select(file => $"[{file.Name.Replace('[', '(').Replace(']', ')')}]({links.Url(file)})"));
}
