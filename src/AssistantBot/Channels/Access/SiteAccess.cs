using System.Net;

namespace AssistantBot.Channels.Access;

/// <summary>
/// Who may use the pages and Direct Line. Without an app id that is this machine alone, called by its own name, so that no page of another
/// site can reach the assistant through somebody's browser. With one, it is whom the council's own sign-in has let in, and nobody by default.
/// </summary>
/// <param name="isLocal">No app id is set.</param>
internal sealed class SiteAccess(SiteOptions options, bool isLocal)
{
    private readonly Uri? _public = options.PublicAddress.Length > 0 ? new Uri(options.PublicAddress) : null;
    private readonly IReadOnlyList<IPNetwork> _proxies = Proxies.TryRead(options.TrustedProxies, out var networks) ? networks : [];

    /// <summary>No app id is set: only this machine is answered.</summary>
    public bool IsLocal => isLocal;

    /// <summary>The council's sign-in guards the pages.</summary>
    public bool HasSignIn => !isLocal && options.SignInHeader.Length > 0;

    /// <summary>Everybody may read the published sources.</summary>
    public bool HasOpenSources => !isLocal && bool.TryParse(options.OpenSources, out var open) && open;

    /// <summary>True for a request that may use every page.</summary>
    public bool Allows(HttpContext context) => isLocal ? IsHere(context) : IsSignedIn(context);

    /// <summary>Who makes a request that is allowed, by the council's sign-in; null where nobody signs in.</summary>
    public string? SignedInAs(HttpContext context) => HasSignIn ? context.Request.Headers[options.SignInHeader].ToString() : null;

    /// <summary>True for a request from this machine that calls it by its own name.</summary>
    public static bool IsHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && Loopback.IsHost(context.Request.Host.Host);

    /// <summary>True unless a browser says that a page of another site makes this request; programs name no page.</summary>
    public bool IsOwnPage(HttpRequest request) => request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && (isLocal ? Loopback.IsHost(page.Host) : _public is not null && page.GetLeftPart(UriPartial.Authority) == _public.GetLeftPart(UriPartial.Authority)));

    /// <summary>Address of this program for links in replies, or null where none would lead anywhere.</summary>
    /// <exception cref="ChannelRefusal">The Host header names no address.</exception>
    public Uri? Links(HttpRequest request) => isLocal ? Named(request) : HasSignIn || HasOpenSources ? _public : null;

    /// <summary>True where a link to a file can be opened by those whom it was sent to.</summary>
    public bool HandsOutFiles => isLocal || HasSignIn;

    private static Uri Named(HttpRequest request) => Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var site)
        ? site
        : throw ChannelRefusal.BadSyntax("The Host header is not a host and a port.");

    // A second value, or one with a comma, would be what somebody sent and the proxy passed on instead of replacing it.
    private bool IsSignedIn(HttpContext context) =>
        HasSignIn && context.Request.Headers[options.SignInHeader] is [{ Length: > 0 } name] && !name.Contains(',', StringComparison.Ordinal) && context.Connection.RemoteIpAddress is { } address
        && _proxies.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
