using AssistantBot.Channels.Activities;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Sends activities by the Connector REST API.</summary>
internal sealed partial class ConnectorClient(HttpClient http, ILogger<ConnectorClient> log)
{
    /// <summary>How long one send may take; a channel waits for the whole turn 10 to 15 s.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(8);

    /// <summary>Posts activities in order. After a failure, which is logged, the rest is not sent: it would stand alone.</summary>
    public async Task SendAsync(Uri address, IEnumerable<BotActivity> activities)
    {
        foreach (var activity in activities)
        {
            if (!await PostAsync(address, activity)) break;
        }
    }

    /// <returns>Whether it was sent.</returns>
    private async Task<bool> PostAsync(Uri address, BotActivity activity)
    {
        try
        {
            using var content = JsonContent.Create(activity, ActivityJson.Wire.BotActivity);
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (response.IsSuccessStatusCode) return true;
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

        return false;
    }

    [LoggerMessage(1, LogLevel.Warning, "The reply could not be sent on {Channel}: {Service} answered {Status}")]
    private partial void LogRefused(string? channel, string service, int status);

    [LoggerMessage(2, LogLevel.Warning, "The reply could not be sent on {Channel}: {Service}: {Reason}")]
    private partial void LogUnreachable(string? channel, string service, string reason);
}
