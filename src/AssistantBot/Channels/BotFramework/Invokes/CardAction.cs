using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Mail;

namespace AssistantBot.Channels.BotFramework.Invokes;

/// <summary>The invoke of a card's Action.Execute.</summary>
internal sealed class CardAction(ReplyDesk replies, Calls calls) : IInvokeHandler
{
    public string Name => "adaptiveCard/action";

    public async Task<JsonObject> AnswerAsync(Arrival arrival)
    {
        if (arrival.Activity.Value is not JsonObject value || value["action"] is not JsonObject action || SubmissionReader.Read(action["data"]) is not { } submission)
            return CardAnswer.Error("BadRequest", "This card is not one of this assistant's forms.");

        var key = Calls.Key(arrival);
        return await calls.OnceAsync(key, async () =>
            await replies.AnswerAsync(TurnReader.Read(arrival.Activity, submission), arrival, key, Choose) ?? await calls.FindAsync(key) ?? CardAnswer.Of(null));
    }

    /// <summary>A new card takes the place of the old one, or else the first text answers the click; the rest is said in the chat.</summary>
    private static CallResult Choose(IReadOnlyList<BotActivity> messages)
    {
        var shown = messages.FirstOrDefault(message => message.Attachments is not null) ?? (messages is [var first, ..] ? first : null);
        return new CallResult(CardAnswer.Of(shown), [.. messages.Where(message => !ReferenceEquals(message, shown))]);
    }
}
