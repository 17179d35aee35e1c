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
        else if (TurnReader.Read(activity) is { } turn) await SendAsync(activity, service, await RespondAsync(turn, target));
    }

    private async Task InvokeAsync(HttpContext context, BotActivity activity, Uri service, ReplyTarget target)
    {
        if (activity.Name != CardInvoke.Name) throw new ChannelRefusal(StatusCodes.Status501NotImplemented, "NotImplemented", "This invoke is not known here.");
        if (CardInvoke.Read(activity) is not { } submission)
        {
            await CardInvoke.WriteAsync(context.Response, CardInvoke.Error("BadRequest", "This card is not one of this assistant's forms."));
            return;
        }

        // A new card takes the place of the old one, or else the first text answers the click; the rest is said in the chat.
        var messages = await RespondAsync(TurnReader.Read(activity, submission), target);
        var shown = messages.FirstOrDefault(message => message.Attachments is not null) ?? (messages is [var first, ..] ? first : null);
        await SendAsync(activity, service, messages.Where(message => !ReferenceEquals(message, shown)));
        await CardInvoke.WriteAsync(context.Response, CardInvoke.Answer(shown));
    }

    /// <summary>A channel that gives up waiting sends the activity again, which is a duplicate then: so a turn once begun is ended.</summary>
    private async Task<IReadOnlyList<BotActivity>> RespondAsync(Turn turn, ReplyTarget target) =>
        [.. (await assistant.RespondAsync(turn, CancellationToken.None)).Replies.SelectMany(reply => renderer.Render(reply, target))];

    private Task SendAsync(BotActivity activity, Uri service, IEnumerable<BotActivity> messages) =>
        connector.SendAsync(ServiceAddress.Replies(service, activity), messages.Select(message => message with
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
