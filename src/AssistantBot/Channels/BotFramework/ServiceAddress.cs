using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Where replies go: the address that the activity names, if it may be trusted.</summary>
internal static class ServiceAddress
{
    /// <exception cref="ChannelRefusal">400 where it is no web address; 403 where it is not on this machine.</exception>
    public static Uri Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            || address.Query.Length + address.Fragment.Length + address.UserInfo.Length > 0)
        {
            throw ChannelRefusal.BadActivity("The activity's serviceUrl is not a plain http or https address.");
        }

        return Loopback.IsHost(address.Host) ? address : throw new ChannelRefusal(
            StatusCodes.Status403Forbidden, "ServiceUrlNotAllowed", "The activity's serviceUrl is not on this machine; while Bot:AppId is not set, replies go to localhost only.");
    }

    /// <summary>Address of the call that replies to an activity, or that starts a message where it has no id.</summary>
    public static Uri Replies(Uri service, BotActivity activity)
    {
        var path = $"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        return new Uri(activity.Id is { } id ? $"{path}/{Uri.EscapeDataString(id)}" : path);
    }
}
