using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Files;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework.Files;

/// <summary>Both ways that files take: those that come with a turn, and those that its replies hold.</summary>
internal sealed class FileDesk(ReceivedFiles received, FileOffers offers)
{
    /// <summary>The turn with the files of its activity.</summary>
    public Turn Take(Turn turn, BotActivity activity) => activity.Type == ActivityTypes.Message ? turn with { Attachments = received.Read(activity) } : turn;

    /// <summary>Remembers what the replies offer, where that is asked by a card.</summary>
    public Task OfferAsync(IReadOnlyList<Reply> replies, Arrival arrival) =>
        FileHandover.For(arrival.Target) is ConsentedFiles ? offers.OfferAsync(replies, arrival.Activity) : Task.CompletedTask;
}
