using System.Text.Json.Nodes;

namespace AssistantBot.Tests.Channels.Fakes;

/// <summary>Activities as channels post them.</summary>
internal static class Activity
{
    public static JsonObject Message(string serviceUrl, string text = "hello", string channel = "msteams") => new()
    {
        ["type"] = "message",
        ["id"] = "activity-1",
        ["channelId"] = channel,
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:person", ["name"] = "An officer" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Assistant" },
        ["conversation"] = new JsonObject { ["id"] = "conversation-1", ["conversationType"] = "personal" },
        ["text"] = text,
    };

    public static JsonObject Of(string type, string serviceUrl)
    {
        var activity = Message(serviceUrl).With("type", type);
        activity.Remove("text");
        return activity;
    }

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }
}
