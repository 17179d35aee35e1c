using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Files;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Has turns answered, and sends messages into the conversation that an activity came from.</summary>
internal sealed class ReplyDesk(IAssistant assistant, ReplyRenderer renderer, ConnectorClient connector, FileDesk files)
{
    /// <summary>The messages that answer a turn; nothing is sent yet. A channel that gives up waiting sends the activity again, which is a duplicate then: so a turn once begun is ended.</summary>
    public async Task<IReadOnlyList<BotActivity>> RespondAsync(Turn turn, Arrival arrival)
    {
        var result = await assistant.RespondAsync(files.Take(turn, arrival.Activity), CancellationToken.None);
        await files.OfferAsync(result.Replies, arrival);
        return [.. result.Replies.SelectMany(reply => renderer.Render(reply, arrival.Target))];
    }

    /// <summary>Sends messages in order, as replies to the activity.</summary>
    /// <returns>The channel's ids of those that were sent; null for one to which it gave none.</returns>
    public Task<IReadOnlyList<string?>> SendAsync(Arrival arrival, IEnumerable<BotActivity> messages) =>
        connector.SendAsync(ServiceAddress.Replies(arrival.Service, arrival.Activity), messages.Select(message => Addressed(message, arrival.Activity)));

    private static BotActivity Addressed(BotActivity message, BotActivity activity) => message with
    {
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Conversation = activity.Conversation,
        From = activity.Recipient,
        Recipient = activity.From,
        ReplyToId = activity.Id,
        Locale = "en-GB",
    };
}
