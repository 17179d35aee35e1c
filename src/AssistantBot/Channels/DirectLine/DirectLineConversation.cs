using System.Globalization;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Feedback;
using AssistantBot.Channels.Limits;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.DirectLine;

/// <summary>What happens in a conversation: what the person sends is echoed, and then answered.</summary>
internal sealed class DirectLineConversation(IAssistant assistant, ReplyRenderer renderer, ConversationLog log, FeedbackDesk feedback, MessageRates rates, NewId newId, TimeProvider time)
{
    /// <summary>The channel's id; the page is Web Chat, and cards are rendered for it.</summary>
    public const string Channel = "webchat";

    private static readonly ChannelAccount Assistant = new("assistant", "Assistant", "bot");

    /// <summary>Welcomes the person, if nothing has been said yet.</summary>
    /// <param name="person">Who it is, as far as that is proved.</param>
    /// <returns>Whether the conversation is new.</returns>
    /// <exception cref="ChannelRefusal">429 where the person begins too many.</exception>
    public async Task<bool> OpenAsync(TokenClaims who, string person, Uri? site)
    {
        if (!await log.IsEmptyAsync(who.Conversation, CancellationToken.None)) return false;
        if (rates.Take(Channel, person, who.Conversation, null) is { } many) throw Crowded(many);

        // Two pages that open at once welcome once: a repeated id is not answered again.
        await AnswerAsync(new Turn(Channel, who.Conversation, "joined", who.User, "") { Joined = true }, who, site);
        return true;
    }

    /// <param name="person">Who it is, as far as that is proved.</param>
    /// <param name="files">What was uploaded with it, besides what it holds itself.</param>
    /// <returns>The id that the activity was given.</returns>
    /// <exception cref="ChannelRefusal">429 where it is one too many and the person was told so.</exception>
    public async Task<string> PostAsync(TokenClaims who, string person, BotActivity posted, Uri? site, IReadOnlyList<Attached>? files = null)
    {
        ActivityReader.Require(posted.Type, "type");
        var activity = Own(posted, who);
        if (activity.Type == ActivityTypes.Typing) return activity.Id!;
        var many = rates.Take(Channel, person, who.Conversation, activity.Id);
        if (many is { IsFirst: false }) throw Crowded(many);
        await log.AppendAsync(who.Conversation, activity);
        if (many is not null)
        {
            await SayAsync(new BotActivity { Type = ActivityTypes.Message, Text = many.Text, TextFormat = "markdown" }, activity.Id, who);
            return activity.Id!;
        }

        if (VoteActions.Read(activity) is { } vote) await feedback.TakeAsync(new RatedMessage(Channel, who.Conversation, vote.Message), who.User, vote.Reaction, "");
        if (activity.Type == ActivityTypes.Message && TurnReader.Read(activity) is { } turn)
            await AnswerAsync(files is null ? turn : turn with { Attachments = [.. turn.Attachments, .. files] }, who, site);
        return activity.Id!;
    }

    /// <summary>The activity as said by the token's person in the token's conversation, whatever it claims.</summary>
    private BotActivity Own(BotActivity posted, TokenClaims who) => posted with
    {
        Id = newId(),
        Timestamp = Now(),
        ChannelId = Channel,
        ServiceUrl = null,
        From = new ChannelAccount(who.User, posted.From?.Name, "user"),
        Recipient = null,
        Conversation = new ConversationAccount(who.Conversation),
    };

    /// <summary>A turn once begun is ended, even if the page has gone: it finds the answer when it comes back.</summary>
    private async Task AnswerAsync(Turn turn, TokenClaims who, Uri? site)
    {
        var live = new LiveAnswer(part => SayAsync(part, Answered(turn), who), newId, time);
        var result = await SlowTurn.WhileAsync(() => assistant.RespondAsync(turn with { Progress = live }, CancellationToken.None), live.WaitAsync, time);
        var target = new ReplyTarget(Channel, null, site);
        foreach (var message in live.End([.. result.Replies.SelectMany(reply => renderer.Render(reply, target)).Select(message => feedback.Offer(message, Channel))]))
        {
            await SayAsync(message, Answered(turn), who);
            await feedback.KeepAsync(message, Channel, who.Conversation, null, turn.Text, turn.Owner);
        }
    }

    private static string? Answered(Turn turn) => turn.Joined ? null : turn.Activity;

    private static ChannelRefusal Crowded(TooMany many) => ChannelRefusal.TooMany(many.Text, RateWindow.Length);

    private Task SayAsync(BotActivity activity, string? replyTo, TokenClaims who) => log.AppendAsync(who.Conversation, activity with
    {
        Id = activity.Id ?? newId(),
        Timestamp = Now(),
        ChannelId = Channel,
        From = Assistant,
        Conversation = new ConversationAccount(who.Conversation),
        ReplyToId = replyTo,
        Locale = "en-GB",
    });

    private string Now() => time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
}
