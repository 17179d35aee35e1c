using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>Where replies, and our token with them, may go: the channels' own hosts; without an app id, this machine.</summary>
internal sealed class ServiceRule(IOptions<BotOptions> options)
{
    private readonly BotCloud? _cloud = options.Value.HasAppId ? BotCloud.Of(options.Value) : null;

    public bool Allows(Uri address) => _cloud?.Takes(address) ?? Loopback.IsHost(address.Host);

    /// <exception cref="ChannelRefusal">403: neither a connection nor a token goes there.</exception>
    public void Demand(Uri address)
    {
        if (Allows(address)) return;
        throw new ChannelRefusal(StatusCodes.Status403Forbidden, "ServiceUrlNotAllowed", _cloud is null
            ? "The activity's serviceUrl is not on this machine; while Bot:AppId is not set, replies go to localhost only."
            : "The activity's serviceUrl is not one of the channels' hosts.");
    }
}
