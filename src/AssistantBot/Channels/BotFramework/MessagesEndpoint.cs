using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Authentication;
using AssistantBot.Channels.BotFramework.Invokes;

namespace AssistantBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>: an activity comes in, its replies go out by the Connector.</summary>
internal sealed class MessagesEndpoint(ChannelAuthentication channel, ReplyDesk replies, IEnumerable<IInvokeHandler> invokes)
{
    public async Task ReceiveAsync(HttpContext context)
    {
        var activity = await ActivityReader.ReadAsync(context.Request);
        var arrival = new Arrival(activity, channel.Admit(context, activity), new ReplyTarget(activity.ChannelId!, activity.From?.Id, context.Request.Site()));
        if (activity.Type == ActivityTypes.Invoke) await InvokeAsync(context, arrival);
        else if (TurnReader.Read(activity) is { } turn) await replies.SendAsync(arrival, await replies.RespondAsync(turn, arrival));
    }

    /// <summary>An invoke is a call: its answer goes back in the response.</summary>
    private async Task InvokeAsync(HttpContext context, Arrival arrival)
    {
        var handler = invokes.FirstOrDefault(invoke => invoke.Name == arrival.Activity.Name)
            ?? throw new ChannelRefusal(StatusCodes.Status501NotImplemented, "NotImplemented", "This invoke is not known here.");
        await context.Response.WriteAsJsonAsync(await handler.AnswerAsync(arrival), ActivityJson.Wire.JsonObject);
    }
}
