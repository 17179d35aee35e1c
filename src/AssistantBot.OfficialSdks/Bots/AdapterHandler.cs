using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace AssistantBot.OfficialSdks.Bots;

/// <summary>
/// Has the adapter send what goes to a channel, by continuing the conversation. What the channel answered comes back as it is, so that
/// order, limits and retries stay the house's.
/// </summary>
internal sealed class AdapterHandler(CloudAdapter adapter, AdapterAuthentication authentication) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var activity = ActivityText.Read(await request.Content!.ReadAsStringAsync(cancellationToken));
        var sending = new Sending(base.SendAsync);
        try
        {
            using var way = sending.Open();
            await adapter.ContinueConversationAsync(authentication.Bot(), activity.GetConversationReference(), (turn, cancel) => SendAsync(turn, request.Method, activity, cancel), cancellationToken);
        }
        catch (Exception) when (sending.Answered is not null)
        {
            // The SDK throws for an answer that is a refusal, and for one that it cannot read.
        }

        return sending.Answered ?? new HttpResponseMessage(HttpStatusCode.OK);
    }

    private async Task SendAsync(ITurnContext turn, HttpMethod method, Activity activity, CancellationToken cancel)
    {
        if (method == HttpMethod.Put) await adapter.UpdateActivityAsync(turn, activity, cancel);
        else await adapter.SendActivitiesAsync(turn, [activity], cancel);
    }
}
