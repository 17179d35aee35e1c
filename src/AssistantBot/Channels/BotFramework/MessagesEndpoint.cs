using AssistantBot.Channels.Activities;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>: an activity comes in, its replies go out by the Connector.</summary>
internal sealed class MessagesEndpoint(IAssistant assistant, ReplyRenderer renderer, ConnectorClient connector)
{
    public async Task ReceiveAsync(HttpContext context)
    {
        var activity = await ActivityReader.ReadAsync(context.Request);
        var service = ServiceAddress.Read(activity.ServiceUrl!);
        var target = new ReplyTarget(activity.ChannelId!, activity.From?.Id, context.Request.Site());
        if (activity.Type == ActivityTypes.Invoke) await InvokeAsync(context, activity, service, target);
        else if (TurnReader.Read(activity) is { } turn) await SendAsync(activity, service, target, await RespondAsync(turn));
    }

    private async Task InvokeAsync(HttpContext context, BotActivity activity, Uri service, ReplyTarget target)
    {
        if (activity.Name != CardInvoke.Name) throw new ChannelRefusal(StatusCodes.Status501NotImplemented, "NotImplemented", "This invoke is not known here.");
        if (CardInvoke.Read(activity) is not { } submission)
        {
            await CardInvoke.WriteAsync(context.Response, CardInvoke.Error("BadRequest", "This card is not one of this assistant's forms."));
            return;
        }

        // The card in the chat is replaced by the new one, or answered by the first text; everything else is said in the chat.
        var replies = await RespondAsync(TurnReader.Read(activity, submission));
        var shown = replies.FirstOrDefault(reply => reply.Card is not null);
        var answer = shown is null ? CardInvoke.Message(replies.Count > 0 ? replies[0].Text : "That has been received already.") : CardInvoke.Card(renderer.Card(shown, target)!);
        var said = shown is null ? replies.Skip(1) : replies.Select(reply => reply == shown ? reply with { Card = null } : reply).Where(reply => reply.Text.Length > 0);
        await SendAsync(activity, service, target, said);
        await CardInvoke.WriteAsync(context.Response, answer);
    }

    /// <summary>A channel that gives up waiting sends the activity again, which is a duplicate then: so a turn once begun is ended.</summary>
    private async Task<IReadOnlyList<Reply>> RespondAsync(Turn turn) => (await assistant.RespondAsync(turn, CancellationToken.None)).Replies;

    private Task SendAsync(BotActivity activity, Uri service, ReplyTarget target, IEnumerable<Reply> replies) =>
        connector.SendAsync(ServiceAddress.Replies(service, activity), replies.Select(reply => renderer.Render(reply, target) with
        {
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Conversation = activity.Conversation,
            From = activity.Recipient,
            Recipient = activity.From,
            ReplyToId = activity.Id,
            Locale = "en-GB",
        }));
}
