using System.Net.Http.Headers;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace AssistantBot.OfficialSdks.Bots;

/// <summary>Who the bot is, with the credential that is configured: secret, certificate or managed identity.</summary>
internal sealed class HouseCredentials(AdapterSettings settings) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, settings.AppId, StringComparison.OrdinalIgnoreCase));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(!settings.HasAppId);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(settings.HasAppId ? new Bearer(settings.Token) : MicrosoftAppCredentials.Empty);

    private sealed class Bearer(Func<CancellationToken, Task<string>> token) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(cancellationToken));
    }
}
