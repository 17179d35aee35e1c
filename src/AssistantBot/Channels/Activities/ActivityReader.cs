namespace AssistantBot.Channels.Activities;

/// <summary>Reads an activity that a channel posts, and refuses one that could not be answered.</summary>
internal static class ActivityReader
{
    // Real ids have some 200 characters; what is longer would only fill the state.
    private const int LongestId = 1000;

    /// <exception cref="ChannelRefusal">The body is no activity, or lacks what a reply needs.</exception>
    public static async Task<BotActivity> ReadAsync(HttpRequest request)
    {
        var activity = await JsonBody.ReadAsync(request, ActivityJson.Wire.BotActivity);
        Require(activity.Type, "type");
        Require(activity.ChannelId, "channelId");
        Require(activity.Conversation?.Id, "conversation.id");
        Require(activity.ServiceUrl, "serviceUrl");
        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke) Require(activity.From?.Id, "from.id");
        if (activity.Id is not null) Require(activity.Id, "id");
        return activity;
    }

    /// <exception cref="ChannelRefusal">The field is missing, empty, too long, or would change the path of a reply.</exception>
    public static void Require(string? value, string field)
    {
        if (string.IsNullOrWhiteSpace(value)) throw ChannelRefusal.BadActivity($"The activity has no {field}.");
        if (value.Length > LongestId) throw ChannelRefusal.BadActivity($"The activity's {field} is longer than {LongestId} characters.");
        if (value is "." or "..") throw ChannelRefusal.BadActivity($"The activity's {field} cannot be \"{value}\".");
    }
}
