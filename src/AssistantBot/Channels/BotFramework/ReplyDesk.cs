using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Files;
using AssistantBot.Channels.BotFramework.Mail;
using AssistantBot.Channels.BotFramework.Streaming;
using AssistantBot.Channels.Feedback;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Has turns answered, and commits what is to be sent together with what they leave behind; then it is sent.</summary>
internal sealed class ReplyDesk(IAssistant assistant, ReplyRenderer renderer, ConnectorClient connector, FeedbackDesk feedback, FileDesk files, IMailbox mailbox, Outbox outbox, Leases leases, TimeProvider time)
{
    private const string Sorry = "I could not answer what you sent before, and it changed nothing. Please ask in other words.";

    /// <summary>Has a turn answered and the answer sent; who has to wait for it is shown that it is coming.</summary>
    /// <param name="key">The letter's.</param>
    public async Task AnswerAsync(Turn turn, Arrival arrival, string key, Acceptance acceptance)
    {
        using var waiting = new Waiting(arrival, activity => connector.TryAsync(Address(arrival), Addressed(activity, arrival.Activity)), time);
        outbox.Hold(key);
        try
        {
            // On a thread of its own: some turns never pause, and could not be watched from the same one.
            var settling = Task.Run(() => SettleAsync(turn with { Progress = waiting }, arrival, key, messages => new CallResult(null, messages)));
            var accepting = acceptance.UnlessQuickAsync(settling, time);
            var settled = await SlowTurn.WhileAsync(settling, async () => await (await accepting ? waiting.ShowAsync() : Task.CompletedTask), time);
            if (settled is { Messages.Count: > 0 }) await outbox.SendAsync(key, ConnectorClient.Lane(arrival.Activity), parcel => EndAsync(waiting, parcel));
            else outbox.Release(key);
        }
        catch
        {
            outbox.Release(key);
            throw;
        }
    }

    /// <summary>Has the turn of a call answered, and sends what is not a part of the call's answer.</summary>
    /// <param name="choose">Which of the messages answer the call, and which are sent.</param>
    /// <returns>The call's answer; null where another one has answered the same call.</returns>
    public async Task<JsonObject?> AnswerAsync(Turn turn, Arrival arrival, string key, Func<IReadOnlyList<BotActivity>, CallResult> choose) =>
        await SentAsync(arrival, key, await SettleAsync(turn, arrival, key, choose));

    /// <summary>Answers a call for which there was no turn.</summary>
    /// <returns>As above.</returns>
    public async Task<JsonObject?> AnswerAsync(Arrival arrival, string key, CallResult result) =>
        await SentAsync(arrival, key, await mailbox.SettleAsync(Settle(arrival, key, result), CancellationToken.None) ? result : null);

    /// <summary>Puts a message in the place of one that was sent before.</summary>
    /// <param name="sent">The channel's id of the message that is replaced.</param>
    /// <returns>False where the channel does not take that.</returns>
    public Task<bool> ReplaceAsync(Arrival arrival, string sent, BotActivity message) =>
        connector.UpdateAsync(ServiceAddress.Update(arrival.Service, arrival.Activity, sent), Addressed(message, arrival.Activity) with { Id = sent });

    /// <summary>Says that a letter could not be answered.</summary>
    public Task ApologiseAsync(Arrival arrival, string key) => TellAsync(arrival, key, Sorry);

    /// <summary>Settles a letter with a text and without a turn.</summary>
    public async Task TellAsync(Arrival arrival, string key, string text)
    {
        var message = new BotActivity { Type = ActivityTypes.Message, Text = text, TextFormat = "markdown" };
        if (await mailbox.SettleAsync(Settle(arrival, key, new CallResult(null, [message])), CancellationToken.None)) await outbox.SendAsync(key, ConnectorClient.Lane(arrival.Activity));
    }

    /// <summary>A channel that gives up waiting sends the activity again, which is a duplicate then: so a turn once begun is ended.</summary>
    private async Task<CallResult?> SettleAsync(Turn turn, Arrival arrival, string key, Func<IReadOnlyList<BotActivity>, CallResult> choose)
    {
        (TurnResult Of, CallResult Result)? committed = null;
        async Task<Settlement> CommitAsync(TurnResult result)
        {
            await files.OfferAsync(result.Replies, arrival);
            var chosen = choose([.. result.Replies.SelectMany(reply => renderer.Render(reply, arrival.Target))]);
            committed = (result, chosen);
            return Settle(arrival, key, chosen);
        }

        var result = await assistant.RespondAsync(files.Take(turn, arrival.Activity), CommitAsync, CancellationToken.None);
        if (committed is { } done && ReferenceEquals(done.Of, result)) return done.Result;
        // A call that failed may be made again.
        if (result.Outcome == TurnOutcome.Failed && choose([]).Answer is not null) return choose([.. result.Replies.SelectMany(reply => renderer.Render(reply, arrival.Target))]);
        // A turn that left nothing to save.
        return await mailbox.SettleAsync(await CommitAsync(result), CancellationToken.None) ? committed!.Value.Result : null;
    }

    private async Task<JsonObject?> SentAsync(Arrival arrival, string key, CallResult? settled)
    {
        if (settled is { Messages.Count: > 0 }) await outbox.SendAsync(key, ConnectorClient.Lane(arrival.Activity));
        return settled?.Answer;
    }

    /// <summary>What is shown to who waits ends with the first message, where it can.</summary>
    private async Task<IReadOnlyList<Outgoing>?> EndAsync(Waiting waiting, Parcel parcel)
    {
        if (!waiting.IsShown) return parcel.Messages;
        var messages = parcel.Messages.Select(outgoing => Envelope.Read(outgoing).Message).ToList();
        var left = await waiting.EndAsync(messages, (_, id) => outbox.MarkAsync(parcel.Key, parcel.Messages[0].Number, Envelope.Read(parcel.Messages[0]), id));
        return waiting.IsStopped ? null : [.. parcel.Messages.Skip(messages.Count - left.Count)];
    }

    private Settlement Settle(Arrival arrival, string key, CallResult result) =>
        new(key, ConnectorClient.Lane(arrival.Activity), leases.Take(), [.. result.Messages.Select(message => Enclose(arrival, message).ToJson())], time.GetUtcNow()) { Answer = result.Answer?.ToJsonString() };

    private Envelope Enclose(Arrival arrival, BotActivity message)
    {
        var offered = feedback.Offer(message, arrival.Activity.ChannelId!);
        var answer = offered.Rated is { Reply: var reply } ? new RatedAnswer(TurnReader.Said(arrival.Activity), reply.Text, reply.Citations) { Owner = Accounts.OwnerOf(arrival.Activity.ChannelId!, arrival.Activity.From?.Id, arrival.Activity.Conversation!.Id!) } : null;
        return new Envelope(Address(arrival), Addressed(offered, arrival.Activity), answer, offered.Rated?.Id);
    }

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

/// <summary>What a turn comes to on a channel.</summary>
/// <param name="Answer">What a call is answered; null where it was no call.</param>
/// <param name="Messages">What is sent, in order.</param>
internal sealed record CallResult(JsonObject? Answer, IReadOnlyList<BotActivity> Messages);
