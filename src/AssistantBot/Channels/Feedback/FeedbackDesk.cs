using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.Feedback;

/// <summary>Asks what people think of answers, as their channel can ask it, and takes what they say.</summary>
internal sealed class FeedbackDesk(IFeedbackStore store, NewId newId, TimeProvider time)
{
    /// <summary>The longest remark that is kept, in characters.</summary>
    public const int LongestText = 4_000;

    /// <summary>The message as it is sent: with buttons below it where it gives an answer and the channel has some.</summary>
    public BotActivity Offer(BotActivity message, string channel) => message.Rated is not { } rated ? message : ChannelTraits.Of(channel).Feedback switch
    {
        FeedbackManner.Loop => message with { ChannelData = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } } },
        FeedbackManner.Votes => VoteActions.Add(message with { Rated = rated with { Id = newId() } }),
        _ => message with { Rated = null },
    };

    /// <summary>Keeps what an offered message says, now that it has been sent.</summary>
    /// <param name="sent">The channel's id of the message; null where it gave none.</param>
    /// <param name="question">What the message answers.</param>
    /// <param name="owner">Who asked it.</param>
    public async Task KeepAsync(BotActivity message, string channel, string conversation, string? sent, string question, string owner)
    {
        if (message.Rated is not { } rated || (rated.Id ?? sent) is not { } id) return;
        await KeepAsync(new RatedMessage(channel, conversation, id), new RatedAnswer(question, rated.Reply.Text, rated.Reply.Citations) { Owner = owner });
    }

    /// <summary>Keeps what a message says that has been sent.</summary>
    public Task KeepAsync(RatedMessage message, RatedAnswer answer) => store.KeepAsync(message.Key, answer, time.GetUtcNow(), CancellationToken.None);

    /// <summary>Keeps what a person thinks, with what it is about where that is known; it takes the place of what the person thought of the same message before.</summary>
    public async Task TakeAsync(RatedMessage message, string person, Reaction reaction, string text)
    {
        var about = await store.FindAsync(message.Key, CancellationToken.None);
        var kept = text.Length > LongestText ? text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] : text;
        await store.SaveAsync(new GivenFeedback(message.KeyOf(person), message.Channel, reaction, kept, time.GetUtcNow(), about) { Owner = Accounts.OwnerOf(message.Channel, person, message.Conversation) }, CancellationToken.None);
    }
}
