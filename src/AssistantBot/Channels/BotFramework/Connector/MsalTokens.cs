using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>
/// Tokens of Microsoft Entra ID through its own library, with whichever credential is set. The library's cache is passed over, for
/// <see cref="BotTokens"/> keeps the token by the program's own clock.
/// </summary>
internal sealed class MsalTokens(IOptions<BotOptions> options, IMsalHttpClientFactory http) : ITokenSource
{
    private readonly Lazy<Func<CancellationToken, Task<AuthenticationResult>>> _ask =
        new(() => options.Value.ManagedIdentity.Length > 0 ? Identity(options.Value, http) : Application(options.Value, http));

    public async Task<BotToken> FetchAsync(CancellationToken cancel)
    {
        try
        {
            var result = await _ask.Value(cancel);
            return new BotToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException error)
        {
            throw new TokenSourceException($"no token for Bot:AppId ({error.ErrorCode}: {FirstLine(error.Message)}); check Bot:AppId, Bot:TenantId and the credential", error);
        }
        catch (HttpRequestException error)
        {
            throw new TokenSourceException($"the token endpoint cannot be reached ({FirstLine(error.Message)}); let this machine reach it", error);
        }
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> Application(BotOptions bot, IMsalHttpClientFactory http)
    {
        var cloud = BotCloud.Of(bot);
        // The authority is fixed by the settings, so nobody is asked whether it exists.
        var builder = ConfidentialClientApplicationBuilder.Create(bot.AppId)
            .WithAuthority(new Uri(cloud.Authority, bot.TenantId), validateAuthority: false).WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false).WithHttpClientFactory(http);
        var app = (bot.CertificatePath.Length > 0 ? builder.WithCertificate(BotCertificate.Load(bot)) : builder.WithClientSecret(bot.AppSecret)).Build();
        return cancel => app.AcquireTokenForClient([$"{cloud.Resource}/.default"]).WithForceRefresh(true).ExecuteAsync(cancel);
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> Identity(BotOptions bot, IMsalHttpClientFactory http)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(bot.AppId)).WithHttpClientFactory(http).Build();
        return cancel => app.AcquireTokenForManagedIdentity(BotCloud.Of(bot).Resource).WithForceRefresh(true).ExecuteAsync(cancel);
    }

    private static string FirstLine(string text) => text.Split('\r', '\n')[0].Trim().TrimEnd('.');
}
