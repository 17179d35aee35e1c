using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Activities;

/// <summary>The files of a reply, as a channel can hand them over.</summary>
/// <param name="site">Address of this program as the request named it; null gives paths without a host.</param>
internal sealed class FileLinks(Uri? site)
{
    /// <summary>As attachments, which Web Chat offers for download.</summary>
    public IEnumerable<CardAttachment> Attachments(IReadOnlyList<Paper> files) => files.Select(file => new CardAttachment(file.ContentType, ContentUrl: Url(file), Name: file.Name));

    /// <summary>As links in Markdown, a line each.</summary>
    public string Markdown(IReadOnlyList<Paper> files) => string.Join("\n\n", files.Select(file => $"[{file.Name.Replace('[', '(').Replace(']', ')')}]({Url(file)})"));

    private string Url(Paper file)
    {
        var path = $"/files/{Uri.EscapeDataString(file.Id)}/{Uri.EscapeDataString(file.Name)}";
        return site is null ? path : new Uri(site, path).AbsoluteUri;
    }
}
