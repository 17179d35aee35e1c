using System.Net;
using System.Net.Sockets;

namespace AssistantBot.EndToEnd.Playground;

/// <summary>Ports for programs that cannot choose one themselves.</summary>
internal static class Ports
{
    /// <summary>A port of this machine that nobody listened on a moment ago.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
