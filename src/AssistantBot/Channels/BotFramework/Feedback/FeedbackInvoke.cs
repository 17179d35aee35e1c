using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.Channels.BotFramework.Invokes;
using AssistantBot.Channels.Feedback;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Feedback;

/// <summary>The invoke of Teams's feedback buttons. Teams keeps nothing of it.</summary>
internal sealed class FeedbackInvoke(FeedbackDesk feedback) : IInvokeHandler
{
    public string Name => "message/submitAction";

    public async Task<JsonObject> AnswerAsync(Arrival arrival)
    {
        var activity = arrival.Activity;
        if (Reading(activity.Value) is { } said && activity.ReplyToId is { Length: > 0 } message)
            await feedback.TakeAsync(new RatedMessage(activity.ChannelId!, activity.Conversation!.Id!, message), activity.From!.Id!, said.Reaction, said.Text);
        return [];
    }

    /// <summary>What was said, or null for another action; some senders nest it in <c>data</c>.</summary>
    private static (Reaction Reaction, string Text)? Reading(JsonNode? value)
    {
        if (value is not JsonObject outer) return null;
        var action = outer["actionName"] is null && outer["data"] is JsonObject data ? data : outer;
        if (Text(action["actionName"]) != "feedback" || action["actionValue"] is not JsonObject said) return null;
        Reaction? reaction = Text(said["reaction"]) switch { "like" => Reaction.Like, "dislike" => Reaction.Dislike, _ => null };
        return reaction is { } given ? (given, Remark(said["feedback"])) : null;
    }

    /// <summary>The remark stands in JSON inside a text.</summary>
    private static string Remark(JsonNode? feedback)
    {
        try
        {
            return Text((feedback is JsonObject ? feedback : JsonNode.Parse(Text(feedback) ?? "{}"))?["feedbackText"])?.Trim() ?? "";
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
