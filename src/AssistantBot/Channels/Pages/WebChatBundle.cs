using System.Reflection;
using Microsoft.Extensions.FileProviders;

namespace AssistantBot.Channels.Pages;

/// <summary>Where the page takes Microsoft's Web Chat from: the file that the build restored, or Microsoft's content network.</summary>
/// <param name="Address">Path on this site, or the full address.</param>
/// <param name="Host">The other site, or null.</param>
/// <param name="Integrity">The hash by which a browser accepts the file from the other site; null for our own.</param>
internal sealed record WebChatBundle(string Address, string? Host, string? Integrity)
{
    private const string Network = "https://cdn.botframework.com";

    private const string LocalPath = "/webchat/webchat.js";

    /// <param name="files">What this site serves.</param>
    public static WebChatBundle Find(IFileProvider files) =>
        files.GetFileInfo(LocalPath).Exists
            ? new WebChatBundle($"{LocalPath}?v={Metadata("WebChatVersion")}", null, null)
            : new WebChatBundle($"{Network}/botframework-webchat/{Metadata("WebChatVersion")}/webchat.js", Network, Metadata("WebChatIntegrity"));

    // The project file names the version and its hash once, for the build and for the page.
    private static string Metadata(string key) =>
        typeof(WebChatBundle).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value ?? "";
}
