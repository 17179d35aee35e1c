namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>Stands for the network outside: what is sent to Teams comes to the fake channel, and no other host is there.</summary>
internal sealed class TeamsHosts(Func<string> connector) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { Scheme: "https", Host: "smba.trafficmanager.net" or "smba.infra.gov.teams.microsoft.us" } address) throw new HttpRequestException($"the test has no host {request.RequestUri?.Host}");
        request.RequestUri = new Uri(new Uri(connector()), address.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
