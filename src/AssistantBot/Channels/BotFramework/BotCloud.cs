namespace AssistantBot.Channels.BotFramework;

/// <summary>The addresses of the cloud that carries the channels.</summary>
/// <param name="Issuer">Who signs the channel's tokens.</param>
/// <param name="OpenIdMetadata">Where the channel's keys are described.</param>
/// <param name="Authority">Who issues our own tokens; a tenant's id follows.</param>
/// <param name="Resource">What our own tokens are for.</param>
/// <param name="Services">Domains that take replies, themselves and every host below them.</param>
/// <param name="Hosts">Single hosts that take replies. <c>trafficmanager.net</c> lets anybody have a name, so no domain of it is trusted.</param>
internal sealed record BotCloud(string Issuer, Uri OpenIdMetadata, Uri Authority, string Resource, IReadOnlyList<string> Services, IReadOnlyList<string> Hosts)
{
    private static readonly string[] PublicServices = ["botframework.com", "teams.microsoft.com"];
    private static readonly string[] TeamsHosts = ["smba.trafficmanager.net"];

    private static readonly BotCloud Public = new(
        "https://api.botframework.com", new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.com/"), "https://api.botframework.com", PublicServices, TeamsHosts);

    private static readonly BotCloud Government = new(
        "https://api.botframework.us", new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.us/"), "https://api.botframework.us",
        [.. PublicServices, "botframework.us", "botframework.azure.us", "teams.microsoft.us"], TeamsHosts);

    /// <returns>Null where no cloud has that name.</returns>
    public static BotCloud? Named(string name) => name.ToUpperInvariant() switch
    {
        "" or "PUBLIC" => Public,
        "USGOV" => Government,
        _ => null,
    };

    /// <summary>The cloud of the settings, which have been validated, with what they name otherwise.</summary>
    public static BotCloud Of(BotOptions options)
    {
        var cloud = Named(options.Cloud)!;
        return cloud with
        {
            Issuer = options.Issuer.Length > 0 ? options.Issuer : cloud.Issuer,
            OpenIdMetadata = options.OpenIdMetadata.Length > 0 ? new Uri(options.OpenIdMetadata) : cloud.OpenIdMetadata,
        };
    }

    /// <summary>True for an address to which replies and our token may go.</summary>
    public bool Takes(Uri service) => service.Scheme == Uri.UriSchemeHttps
        && (Hosts.Contains(service.IdnHost, StringComparer.OrdinalIgnoreCase) || Services.Any(domain => IsBelow(service.IdnHost, domain)));

    private static bool IsBelow(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith('.' + domain, StringComparison.OrdinalIgnoreCase);
}
