namespace AssistantBot.Channels.BotFramework;

/// <summary>Addresses that keys and secrets may come from or go to.</summary>
internal static class SafeAddress
{
    /// <summary>True for https, and for http on this machine, as tests have it.</summary>
    public static bool Is(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && Loopback.IsHost(address.Host));
}
