using AssistantBot.Channels.Access;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Authentication;
using AssistantBot.Channels.BotFramework.Invokes;
using AssistantBot.Channels.BotFramework.Mail;
using AssistantBot.Channels.Feedback;

namespace AssistantBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>: an activity comes in, its replies go out by the Connector.</summary>
internal sealed class MessagesEndpoint(ChannelAuthentication channel, SiteAccess access, Inbox inbox, Crowd crowd, FeedbackDesk feedback, IEnumerable<IInvokeHandler> invokes)
{
    public async Task ReceiveAsync(HttpContext context)
    {
        crowd.DemandRoom();
        var activity = await ActivityReader.ReadAsync(context.Request);
        var site = context.Request.Site();
        var target = new ReplyTarget(activity.ChannelId!, activity.From?.Id, site) { Shared = TurnReader.IsShared(activity.Conversation!), FileSite = access.HandsOutFiles ? site : null };
        var arrival = new Arrival(activity, channel.Admit(context, activity), target);
        if (activity.Type == ActivityTypes.Invoke) await InvokeAsync(context, arrival);
        else if (activity.Type == ActivityTypes.Message && !await crowd.AdmitAsync(arrival)) return;
        else if (VoteActions.Read(activity) is { } vote) await feedback.TakeAsync(new RatedMessage(activity.ChannelId!, activity.Conversation!.Id!, vote.Message), activity.From?.Id ?? "", vote.Reaction, "");
        else if (TurnReader.Read(activity) is { } turn) await inbox.TakeAsync(turn, arrival);
    }

    /// <summary>An invoke is a call: its answer goes back in the response.</summary>
    private async Task InvokeAsync(HttpContext context, Arrival arrival)
    {
        crowd.DemandRate(arrival);
        var handler = invokes.FirstOrDefault(invoke => invoke.Name == arrival.Activity.Name)
            ?? throw new ChannelRefusal(StatusCodes.Status501NotImplemented, "NotImplemented", "This invoke is not known here.");
        await context.Response.WriteAsJsonAsync(await handler.AnswerAsync(arrival), ActivityJson.Wire.JsonObject);
    }
}
