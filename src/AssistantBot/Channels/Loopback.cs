using System.Net;

namespace AssistantBot.Channels;

/// <summary>This machine's own names.</summary>
internal static class Loopback
{
    /// <param name="host">A host name or address without port; IPv6 with or without brackets.</param>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
