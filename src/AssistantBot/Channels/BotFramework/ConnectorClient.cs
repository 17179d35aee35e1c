using System.Text.Json;
using AssistantBot.Channels.Activities;
using AssistantBot.Channels.BotFramework.Connector;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Sends activities by the Connector REST API.</summary>
internal sealed partial class ConnectorClient(HttpClient http, ILogger<ConnectorClient> log)
{
    /// <summary>How long one send may take; a channel waits for the whole turn 10 to 15 s.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(8);

    /// <summary>Posts activities in order. After a failure, which is logged, the rest is not sent: it would stand alone.</summary>
    /// <returns>The channel's ids of those that were sent; null for one to which it gave none.</returns>
    public async Task<IReadOnlyList<string?>> SendAsync(Uri address, IEnumerable<BotActivity> activities)
    {
        var sent = new List<string?>();
        foreach (var activity in activities)
        {
            if (await PostAsync(address, activity) is not { } resource) break;
            sent.Add(resource.Id);
        }

        return sent;
    }

    /// <summary>Posts an activity that is of use now or never, such as a part of a stream or a typing sign.</summary>
    public async Task<Delivery> TryAsync(Uri address, BotActivity activity, CancellationToken cancel = default)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(activity, ActivityJson.Wire.BotActivity) };
            using var response = await http.SendAsync(request, cancel);
            return await DeliveryReader.ReadAsync(response, cancel);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            LogUnreachable(activity.ChannelId, address.Authority, error is OperationCanceledException ? "no answer in time" : error.Message);
            return new Delivery(null);
        }
    }

    /// <returns>What the channel calls it, or null where it was not sent.</returns>
    private async Task<ResourceResponse?> PostAsync(Uri address, BotActivity activity)
    {
        try
        {
            using var content = JsonContent.Create(activity, ActivityJson.Wire.BotActivity);
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (response.IsSuccessStatusCode) return await ReadAsync(response);
            LogRefused(activity.ChannelId, address.Authority, (int)response.StatusCode);
        }
        catch (HttpRequestException error)
        {
            LogUnreachable(activity.ChannelId, address.Authority, error.Message);
        }
        catch (TaskCanceledException)
        {
            LogUnreachable(activity.ChannelId, address.Authority, "no answer in time");
        }

        return null;
    }

    /// <summary>The id in the answer; a channel may also answer with nothing.</summary>
    private static async Task<ResourceResponse> ReadAsync(HttpResponseMessage response)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(ActivityJson.Wire.ResourceResponse) ?? new ResourceResponse(null);
        }
        catch (JsonException)
        {
            return new ResourceResponse(null);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The reply could not be sent on {Channel}: {Service} answered {Status}")]
    private partial void LogRefused(string? channel, string service, int status);

    [LoggerMessage(2, LogLevel.Warning, "The reply could not be sent on {Channel}: {Service}: {Reason}")]
    private partial void LogUnreachable(string? channel, string service, string reason);
}
