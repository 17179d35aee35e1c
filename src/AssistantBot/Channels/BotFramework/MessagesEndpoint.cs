using System.Text.Json.Nodes;
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
        var answer = await TakeAsync(context, activity);
        if (activity.Type == ActivityTypes.Invoke) await context.Response.WriteAsJsonAsync(answer, ActivityJson.Wire.JsonObject);
    }

    /// <summary>Takes an activity whose token was proved.</summary>
    /// <returns>What an invoke is answered in the response, for it is a call; null for everything else.</returns>
    /// <exception cref="ChannelRefusal">The token does not vouch for it, its serviceUrl is none, or the invoke is not known.</exception>
    public async Task<JsonObject?> TakeAsync(HttpContext context, BotActivity activity)
    {
        var site = context.Request.Site();
        var target = new ReplyTarget(activity.ChannelId!, activity.From?.Id, site) { Shared = TurnReader.IsShared(activity.Conversation!), FileSite = access.HandsOutFiles ? site : null };
        var arrival = new Arrival(activity, channel.Admit(context, activity), target);
        if (activity.Type == ActivityTypes.Invoke) return await InvokeAsync(arrival);
        if (activity.Type == ActivityTypes.Message && !await crowd.AdmitAsync(arrival)) return null;
        if (VoteActions.Read(activity) is { } vote) await feedback.TakeAsync(new RatedMessage(activity.ChannelId!, activity.Conversation!.Id!, vote.Message), activity.From?.Id ?? "", vote.Reaction, "");
        else if (TurnReader.Read(activity) is { } turn) await inbox.TakeAsync(turn, arrival);
        return null;
    }

    private Task<JsonObject> InvokeAsync(Arrival arrival)
    {
        crowd.DemandRate(arrival);
        var handler = invokes.FirstOrDefault(invoke => invoke.Name == arrival.Activity.Name)
            ?? throw new ChannelRefusal(StatusCodes.Status501NotImplemented, "NotImplemented", "This invoke is not known here.");
        return handler.AnswerAsync(arrival);
    }
}
