using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace AssistantBot.OfficialSdks.Bots;

/// <summary>The SDK's own authentication of the configured cloud; where it cannot fetch the keys, the house's proof, which always goes before, stands alone.</summary>
internal sealed class AdapterAuthentication(AdapterSettings settings, IHttpClientFactory http) : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _sdk = BotFrameworkAuthenticationFactory.Create(
        channelService: "", validateAuthority: true, settings.Login.AbsoluteUri, settings.Scope, settings.Issuer, AuthenticationConstants.OAuthUrl,
        settings.KeyMetadata.AbsoluteUri, AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl, CallerIdConstants.PublicAzureChannel,
        new HouseCredentials(settings), new AuthenticationConfiguration(), http, logger: null);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        settings.ProvesTokens ? _sdk.AuthenticateRequestAsync(activity, authHeader, cancellationToken)
        : Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = Bot(), ConnectorFactory = _sdk.CreateConnectorFactory(Bot()) });

    /// <summary>Channels that stream over a socket are not served.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _sdk.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _sdk.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    /// <summary>The bot itself, as the SDK knows it in what it sends of its own accord.</summary>
    public ClaimsIdentity Bot() => new(settings.HasAppId ? [new(AuthenticationConstants.AudienceClaim, settings.AppId), new(AuthenticationConstants.AppIdClaim, settings.AppId)] : [], AuthenticationConstants.AnonymousAuthType);
}
