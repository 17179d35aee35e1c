using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.BotFramework.Streaming;

/// <summary>The activities of a streamed message. What makes one of them part of a stream is its entity.</summary>
internal static class StreamInfo
{
    /// <summary>A line that says what is being done; it is gone when the text comes.</summary>
    public static BotActivity Informative(string status, string? stream, int sequence) => Part(status, Entity("informative", stream, sequence));

    /// <param name="text">All text so far.</param>
    public static BotActivity Text(string text, string? stream, int sequence) => Part(text, Entity("streaming", stream, sequence));

    /// <summary>The message that ends the stream; it alone has no sequence, and may have anything else that messages have.</summary>
    public static BotActivity Final(BotActivity message, string stream) => message with { Entities = [Entity("final", stream, null), .. message.Entities ?? []] };

    private static BotActivity Part(string text, JsonObject entity) => new() { Type = ActivityTypes.Typing, Text = text, Entities = [entity] };

    private static JsonObject Entity(string type, string? stream, int? sequence)
    {
        var entity = new JsonObject { ["type"] = "streaminfo", ["streamType"] = type };
        if (stream is not null) entity["streamId"] = stream;
        if (sequence is not null) entity["streamSequence"] = sequence;
        return entity;
    }
}
