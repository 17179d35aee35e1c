using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.BotFramework.Invokes;

/// <summary>The invoke of a card's Action.Execute.</summary>
internal sealed class CardAction(ReplyDesk replies) : IInvokeHandler
{
    public string Name => "adaptiveCard/action";

    public async Task<JsonObject> AnswerAsync(Arrival arrival)
    {
        if (arrival.Activity.Value is not JsonObject value || value["action"] is not JsonObject action || SubmissionReader.Read(action["data"]) is not { } submission)
            return CardAnswer.Error("BadRequest", "This card is not one of this assistant's forms.");

        // A new card takes the place of the old one, or else the first text answers the click; the rest is said in the chat.
        var messages = await replies.RespondAsync(TurnReader.Read(arrival.Activity, submission), arrival);
        var shown = messages.FirstOrDefault(message => message.Attachments is not null) ?? (messages is [var first, ..] ? first : null);
        await replies.SendAsync(arrival, messages.Where(message => !ReferenceEquals(message, shown)));
        return CardAnswer.Of(shown);
    }
}
