using System.Text.Json.Nodes;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.Activities.Files;
using AssistantBot.Channels.BotFramework.Invokes;
using AssistantBot.Channels.BotFramework.Mail;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Files;

/// <summary>The invoke of Teams' file consent card: the paper is put into the person's OneDrive, or not.</summary>
internal sealed partial class FileConsent(FileOffers offers, IKeptPapers papers, SharePointClient client, ReplyDesk replies, Calls calls, ILogger<FileConsent> log) : IInvokeHandler
{
    public string Name => "fileConsent/invoke";

    public async Task<JsonObject> AnswerAsync(Arrival arrival)
    {
        var key = Calls.Key(arrival);
        return await calls.OnceAsync(key, async () => await replies.AnswerAsync(arrival, key, new CallResult([], await DecideAsync(arrival))) ?? []);
    }

    private async Task<IReadOnlyList<BotActivity>> DecideAsync(Arrival arrival)
    {
        var consent = ConsentValue.Read(arrival.Activity.Value);
        var (id, name) = (consent.Context!.Id!, consent.Context.Name!);
        var answer = await offers.CloseAsync(id, arrival.Activity);
        IReadOnlyList<BotActivity> messages = answer switch
        {
            OfferAnswer.Closed when consent.Action == "accept" => await GiveAsync(id, name, consent.UploadInfo, arrival.Activity),
            OfferAnswer.Closed => [ConsentMessages.Declined(name)],
            OfferAnswer.ClosedBefore => [ConsentMessages.AnsweredBefore],
            OfferAnswer.NotTheirs => [ConsentMessages.NotTheirs],
            _ => [ConsentMessages.Gone],
        };
        return await WithoutReplacedAsync(arrival, messages, answer == OfferAnswer.Closed);
    }

    /// <summary>What came of an offer takes the place of its card, so that nobody is asked again what was answered; the rest is said below.</summary>
    private async Task<IReadOnlyList<BotActivity>> WithoutReplacedAsync(Arrival arrival, IReadOnlyList<BotActivity> messages, bool isClosed)
    {
        var isReplaced = isClosed && arrival.Activity.ReplyToId is { Length: > 0 } card && await replies.ReplaceAsync(arrival, card, messages[0]);
        return isReplaced ? [.. messages.Skip(1)] : messages;
    }

    private async Task<IReadOnlyList<BotActivity>> GiveAsync(string id, string name, UploadInfo? place, BotActivity activity)
    {
        try
        {
            await using var file = papers.Open(id, name);
            if (file is null) return [ConsentMessages.Gone];
            var length = file.Length;
            if (SharePointAddress.TryRead(place?.UploadUrl, out var address) && await client.PutAsync(address, file)) return ConsentMessages.Given(name, place!);
            await offers.ReopenAsync(id, activity);
            return [ConsentMessages.NotGiven(name), ConsentedFiles.Ask(id, name, length)];
        }
        catch (IOException error)
        {
            LogUnread(error);
            return [ConsentMessages.Gone];
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A paper that was accepted cannot be read")]
    private partial void LogUnread(Exception error);
}
