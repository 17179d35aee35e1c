using System.Text.Json;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation.Ports;
using AssistantBot.Conversation.Turns;

namespace AssistantBot.Channels.BotFramework.Mail;

/// <summary>Takes activities once: each is committed with its key before the channel hears that it was taken, by itself or together with its answer.</summary>
internal sealed partial class Inbox(IMailbox mailbox, RunningTurns running, ReplyDesk replies, Leases leases, Leftovers leftovers, TimeProvider time, ILogger<Inbox> log)
{
    /// <summary>How often a letter is begun again after whoever worked on it died; it may be the letter that they died of.</summary>
    public const int MostTakeovers = 5;

    /// <summary>Takes a turn that a channel has brought, and ends when it is answered or the channel has waited long enough.</summary>
    public async Task TakeAsync(Turn turn, Arrival arrival)
    {
        var key = Key(arrival.Activity);
        if (await mailbox.KnowsAsync(key, CancellationToken.None)) return;
        var acceptance = new Acceptance(() => mailbox.AcceptAsync(Letter(key, arrival), leases.Take(), CancellationToken.None));
        await running.TakeAsync(key, AnswerAsync, acceptance.EnsureAsync);

        async Task AnswerAsync()
        {
            await leftovers.EndedAsync(ConnectorClient.Lane(arrival.Activity));
            await replies.AnswerAsync(turn, arrival, key, acceptance);
        }
    }

    /// <summary>Answers what somebody else had accepted.</summary>
    public async Task ResumeAsync(Letter letter)
    {
        var arrival = JsonSerializer.Deserialize(letter.Json, MailJson.Default.Arrival)!;
        if (letter.Taken > MostTakeovers)
        {
            LogGivenUp(letter.Taken, arrival.Activity.ChannelId);
            await replies.ApologiseAsync(arrival, letter.Key);
        }
        else if (TurnReader.Read(arrival.Activity) is { } turn)
        {
            var acceptance = new Acceptance(() => Task.FromResult(true));
            await running.TakeAsync(letter.Key, () => replies.AnswerAsync(turn, arrival, letter.Key, acceptance), acceptance.EnsureAsync);
        }
    }

    private Letter Letter(string key, Arrival arrival) => new(key, ConnectorClient.Lane(arrival.Activity), JsonSerializer.Serialize(arrival, MailJson.Default.Arrival), time.GetUtcNow());

    /// <summary>Names the activity where it can come again; one without an id cannot be known again.</summary>
    public static string Key(BotActivity activity) => $"{activity.ChannelId}/{activity.Conversation!.Id}/{activity.Id ?? Guid.NewGuid().ToString()}";

    [LoggerMessage(1, LogLevel.Error, "An activity on {Channel} was begun {Times} times, and each time the program died; it is not tried again")]
    private partial void LogGivenUp(int times, string? channel);
}
