using System.Net;

namespace AssistantBot.Channels.Access;

/// <summary>The machines from which the council's sign-in passes requests on.</summary>
internal static class Proxies
{
    private static readonly IPNetwork[] ThisMachine = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <param name="list">Addresses and networks with commas between them; empty means this machine.</param>
    public static bool TryRead(string list, out IReadOnlyList<IPNetwork> networks)
    {
        var read = list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read).ToList();
        networks = read.Count == 0 ? ThisMachine : [.. read.OfType<IPNetwork>()];
        return read.Count == 0 || networks.Count == read.Count;
    }

    private static IPNetwork? Read(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}
