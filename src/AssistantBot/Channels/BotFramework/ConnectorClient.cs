using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Connector;

namespace AssistantBot.Channels.BotFramework;

/// <summary>
/// Sends activities by the Connector REST API: in order within a conversation, within its limits, and again where the channel asks for it.
/// What takes longer than a turn may goes on in the <see cref="SendQueue"/> after the turn has been acknowledged.
/// </summary>
internal sealed partial class ConnectorClient(HttpClient http, SendQueue queue, SendLimiter limiter, RetryRule retries, TimeProvider time, ILogger<ConnectorClient> log)
{
    /// <summary>How long the answer to one send may take.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(8);

    /// <summary>What is sent into one lane is sent in order: a conversation of one service.</summary>
    public static string Lane(BotActivity activity) => $"{activity.ServiceUrl} {activity.Conversation?.Id}";

    /// <summary>Posts an activity, and again where the channel asks for it. A failure is logged.</summary>
    /// <exception cref="OperationCanceledException">The program ends; the activity was not sent.</exception>
    public Task<Delivery> DeliverAsync(Uri address, BotActivity activity, CancellationToken cancel) => DeliverAsync(HttpMethod.Post, address, activity, RetryRule.Tries, cancel);

    /// <summary>Puts an activity in the place of one that was sent before.</summary>
    /// <param name="address">As <see cref="ServiceAddress.Update"/> gives it.</param>
    /// <returns>True where the channel has taken it already.</returns>
    public async Task<bool> UpdateAsync(Uri address, BotActivity activity)
    {
        var delivery = new Delivery(null);
        var sending = queue.AddAsync(Lane(activity), async cancel => delivery = await DeliverAsync(HttpMethod.Put, address, activity, RetryRule.Tries, cancel));
        if (!await SendPatience.WaitAsync(sending, time)) LogLater(activity.ChannelId);
        return Volatile.Read(ref delivery).IsSent;
    }

    /// <summary>Posts an activity that is of use now or never, such as a part of a stream or a typing sign: once, ahead of what waits, yet within the limits.</summary>
    public Task<Delivery> TryAsync(Uri address, BotActivity activity, CancellationToken cancel = default) => DeliverAsync(HttpMethod.Post, address, activity, 1, cancel);

    private async Task<Delivery> DeliverAsync(HttpMethod method, Uri address, BotActivity activity, int tries, CancellationToken cancel)
    {
        try
        {
            for (var tried = 1; ; tried++)
            {
                await limiter.WaitAsync(Lane(activity), cancel);
                using var request = new HttpRequestMessage(method, address) { Content = JsonContent.Create(activity, ActivityJson.Wire.BotActivity) };
                using var response = await http.SendAsync(request, cancel);
                if (response.IsSuccessStatusCode) return await DeliveryReader.ReadAsync(response, cancel);
                if (tried >= tries || retries.Wait(response, tried) is not { } wait) return await RefusedAsync(response, address, activity, cancel);
                await Task.Delay(wait, time, cancel);
            }
        }
        catch (Exception error) when (error is HttpRequestException or TokenSourceException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            LogUnreachable(activity.ChannelId, address.Authority, error is OperationCanceledException ? "no answer in time" : error.Message);
            return new Delivery(null);
        }
    }

    private async Task<Delivery> RefusedAsync(HttpResponseMessage response, Uri address, BotActivity activity, CancellationToken cancel)
    {
        var delivery = await DeliveryReader.ReadAsync(response, cancel);
        LogRefused(activity.ChannelId, address.Authority, (int)response.StatusCode);
        return delivery;
    }

    [LoggerMessage(1, LogLevel.Warning, "The reply could not be sent on {Channel}: {Service} answered {Status}")]
    private partial void LogRefused(string? channel, string service, int status);

    [LoggerMessage(2, LogLevel.Warning, "The reply could not be sent on {Channel}: {Service}: {Reason}")]
    private partial void LogUnreachable(string? channel, string service, string reason);

    [LoggerMessage(3, LogLevel.Information, "The reply on {Channel} takes long; the turn ends, and it is sent when the channel takes it")]
    private partial void LogLater(string? channel);
}
