using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Channels.BotFramework.Files;
using AssistantBot.Channels.BotFramework.Streaming;
using AssistantBot.Channels.Feedback;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Has turns answered, and sends messages into the conversation that an activity came from.</summary>
internal sealed class ReplyDesk(IAssistant assistant, ReplyRenderer renderer, ConnectorClient connector, FeedbackDesk feedback, FileDesk files, TimeProvider time)
{
    /// <summary>The messages that answer a turn; nothing is sent yet. A channel that gives up waiting sends the activity again, which is a duplicate then: so a turn once begun is ended.</summary>
    public async Task<IReadOnlyList<BotActivity>> RespondAsync(Turn turn, Arrival arrival)
    {
        var result = await assistant.RespondAsync(files.Take(turn, arrival.Activity), CancellationToken.None);
        await files.OfferAsync(result.Replies, arrival);
        return [.. result.Replies.SelectMany(reply => renderer.Render(reply, arrival.Target))];
    }

    /// <summary>Has a turn answered and the answer sent; who has to wait for it is shown that it is coming.</summary>
    public async Task AnswerAsync(Turn turn, Arrival arrival)
    {
        using var waiting = new Waiting(arrival, activity => PostAsync(arrival, activity), time);
        var messages = Offered(arrival, await SlowTurn.WhileAsync(() => RespondAsync(turn with { Progress = waiting }, arrival), waiting.ShowAsync, time));
        await PostAsync(arrival, await waiting.EndAsync(messages, (message, id) => KeepAsync(arrival, message, id)));
    }

    /// <summary>Sends messages in order, as replies to the activity.</summary>
    /// <returns>The channel's ids of those that were sent; null for one to which it gave none.</returns>
    public Task<IReadOnlyList<string?>> SendAsync(Arrival arrival, IEnumerable<BotActivity> messages) => PostAsync(arrival, Offered(arrival, messages));

    /// <summary>Puts a message in the place of one that was sent before; where the channel does not take that, it is sent as a message of its own.</summary>
    /// <param name="sent">The channel's id of the message that is replaced.</param>
    public async Task ReplaceAsync(Arrival arrival, string sent, BotActivity message)
    {
        var replacement = Addressed(message, arrival.Activity) with { Id = sent };
        if (!await connector.UpdateAsync(ServiceAddress.Update(arrival.Service, arrival.Activity, sent), replacement)) await SendAsync(arrival, [message]);
    }

    private async Task<IReadOnlyList<string?>> PostAsync(Arrival arrival, IReadOnlyList<BotActivity> messages)
    {
        var sent = await connector.SendAsync(Address(arrival), messages.Select(message => Addressed(message, arrival.Activity)));
        foreach (var (message, id) in messages.Zip(sent)) await KeepAsync(arrival, message, id);
        return sent;
    }

    private Task<Delivery> PostAsync(Arrival arrival, BotActivity activity) => connector.TryAsync(Address(arrival), Addressed(activity, arrival.Activity));

    private IReadOnlyList<BotActivity> Offered(Arrival arrival, IEnumerable<BotActivity> messages) =>
        [.. messages.Select(message => feedback.Offer(message, arrival.Activity.ChannelId!))];

    private Task KeepAsync(Arrival arrival, BotActivity message, string? id) =>
        feedback.KeepAsync(message, arrival.Activity.ChannelId!, arrival.Activity.Conversation!.Id!, id, TurnReader.Said(arrival.Activity));

    private static Uri Address(Arrival arrival) => ServiceAddress.Replies(arrival.Service, arrival.Activity);

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
