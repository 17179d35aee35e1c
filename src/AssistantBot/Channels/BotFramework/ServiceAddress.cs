using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Where replies go: the address that the activity names. Whether it may be trusted is <see cref="Authentication.ServiceRule"/>'s to say.</summary>
internal static class ServiceAddress
{
    /// <exception cref="ChannelRefusal">400 where it is no plain web address.</exception>
    public static Uri Read(string text) =>
        text.All(letter => char.IsBetween(letter, '!', '~') && letter != '\\') && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Query.Length + address.Fragment.Length + address.UserInfo.Length == 0
            ? address
            : throw ChannelRefusal.BadActivity("The activity's serviceUrl is not a plain http or https address.");

    /// <summary>Address of the call that replies to an activity, or that starts a message where it has no id.</summary>
    public static Uri Replies(Uri service, BotActivity activity)
    {
        var path = Activities(service, activity);
        return new Uri(activity.Id is { } id ? $"{path}/{Uri.EscapeDataString(id)}" : path);
    }

    /// <summary>Address of the call that changes a message which was sent into the activity's conversation.</summary>
    /// <param name="sent">The channel's id of that message.</param>
    public static Uri Update(Uri service, BotActivity activity, string sent) => new($"{Activities(service, activity)}/{Uri.EscapeDataString(sent)}");

    private static string Activities(Uri service, BotActivity activity) =>
        $"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
}
