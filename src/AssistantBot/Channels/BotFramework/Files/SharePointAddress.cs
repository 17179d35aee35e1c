using System.Diagnostics.CodeAnalysis;

namespace AssistantBot.Channels.BotFramework.Files;

/// <summary>An address at which Teams keeps files. It can only be made of one that may be called, so whoever holds one may call it.</summary>
internal sealed class SharePointAddress
{
    private const string Home = "sharepoint.com";

    private SharePointAddress(Uri value) => Value = value;

    public Uri Value { get; }

    /// <summary>Accepts https on its own port, at a host of sharepoint.com, without a user in it and written in plain letters; nothing else.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out SharePointAddress? address)
    {
        address = null;
        if (text is null || !text.All(letter => char.IsBetween(letter, '!', '~') && letter != '\\')) return false;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || !uri.IsDefaultPort || uri.UserInfo.Length > 0) return false;
        if (uri.HostNameType != UriHostNameType.Dns || !IsHome(uri.Host)) return false;
        address = new SharePointAddress(uri);
        return true;
    }

    private static bool IsHome(string host) => host == Home || host.EndsWith($".{Home}", StringComparison.Ordinal);
}
