using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Channels.BotFramework.Mail;
using AssistantBot.Channels.Limits;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Keeps what comes in within what can be done: of all together, of each person, and of each conversation.</summary>
internal sealed class Crowd(RunningTurns running, SendQueue sends, MessageRates rates, ReplyDesk replies, IOptions<LimitOptions> options)
{
    /// <summary>How long a channel is asked to stay away.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <exception cref="ChannelRefusal">503 where too much is under way already; nothing was taken, and the channel may bring it again.</exception>
    public void DemandRoom()
    {
        if (running.Count < options.Value.Turns && sends.Waiting < SendQueue.Most) return;
        throw new ChannelRefusal(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Too many messages are being answered; send this one again shortly.") { RetryAfter = Wait };
    }

    /// <summary>Counts a message. Who sends too many is told so once, kindly, and then nothing.</summary>
    /// <returns>False where it is not read.</returns>
    public async Task<bool> AdmitAsync(Arrival arrival)
    {
        if (Count(arrival) is not { } many) return true;
        if (many.IsFirst) await replies.TellAsync(arrival, Inbox.Key(arrival.Activity), many.Text);
        return false;
    }

    /// <summary>Counts a call, which is answered in any case.</summary>
    /// <exception cref="ChannelRefusal">429 where it is one too many.</exception>
    public void DemandRate(Arrival arrival)
    {
        if (Count(arrival) is not { } many) return;
        throw ChannelRefusal.TooMany(many.Text, RateWindow.Length);
    }

    private TooMany? Count(Arrival arrival) =>
        rates.Take(arrival.Activity.ChannelId!, arrival.Activity.From?.Id ?? "", arrival.Activity.Conversation!.Id!, arrival.Activity.Id);
}
