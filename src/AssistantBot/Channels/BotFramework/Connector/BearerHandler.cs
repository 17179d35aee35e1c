using System.Net.Http.Headers;
using AssistantBot.Channels.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>Adds our token to what goes to a channel, and stands in the way of what would go anywhere else.</summary>
internal sealed class BearerHandler(IOptions<BotOptions> options, ServiceRule services, BotTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !services.Allows(address)) throw new HttpRequestException("this address is not one of the channels' hosts");
        request.Headers.Authorization = options.Value.HasAppId ? new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken)) : null;
        return await base.SendAsync(request, cancellationToken);
    }
}
