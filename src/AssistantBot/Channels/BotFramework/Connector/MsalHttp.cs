using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>The library's way out: no redirects, and to <c>Bot:TokenEndpoint</c> where that is set, which the library itself could not be told.</summary>
internal sealed class MsalHttp(IOptions<BotOptions> options) : IMsalHttpClientFactory, IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(Handler(options.Value.TokenEndpoint)) { Timeout = Deadline };

    public HttpClient GetHttpClient() => _http;

    public void Dispose() => _http.Dispose();

    private static HttpMessageHandler Handler(string endpoint)
    {
        var outside = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) };
        return endpoint.Length > 0 ? new TokenEndpointHandler(new Uri(endpoint), outside) : outside;
    }
}

/// <summary>Sends what is meant for the authority's token endpoint to another.</summary>
internal sealed class TokenEndpointHandler(Uri endpoint, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string TokenPath = "/oauth2/v2.0/token";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } address && address.AbsolutePath.EndsWith(TokenPath, StringComparison.OrdinalIgnoreCase)) request.RequestUri = endpoint;
        return base.SendAsync(request, cancellationToken);
    }
}
