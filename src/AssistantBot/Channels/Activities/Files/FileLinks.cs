using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Activities.Files;

/// <summary>Addresses of files on this program's own site.</summary>
/// <param name="site">Address of this program; null gives paths without a host.</param>
internal sealed class FileLinks(Uri? site)
{
    public string Url(Paper file)
    {
        var path = $"/files/{Uri.EscapeDataString(file.Id)}/{Uri.EscapeDataString(file.Name)}";
        return site is null ? path : new Uri(site, path).AbsoluteUri;
    }
}
