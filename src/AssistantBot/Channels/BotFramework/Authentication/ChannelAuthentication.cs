using AssistantBot.Channels.Activities;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>
/// Lets in what a channel posts. The token is proved before the body is read, and then the activity must be one that the token vouches for.
/// Whoever is refused learns the status and nothing else; the log has the reason.
/// </summary>
internal sealed partial class ChannelAuthentication(ChannelTokens tokens, TenantRule tenants, ServiceRule services, IOptions<BotOptions> options, ILogger<ChannelAuthentication> log)
{
    private const string Scheme = "Bearer ";

    /// <summary>Proves the request's token, where an app id is set, and remembers what it vouches for.</summary>
    /// <exception cref="ChannelRefusal">401.</exception>
    public async Task ProveAsync(HttpContext context)
    {
        if (!options.Value.HasAppId) return;
        try
        {
            context.Features.Set(await tokens.ProveAsync(Token(context.Request)));
        }
        catch (TokenRefusal refusal)
        {
            throw Told(refusal);
        }
    }

    /// <summary>Demands that the request's token vouches for the activity.</summary>
    /// <returns>Where its channel takes replies.</returns>
    /// <exception cref="ChannelRefusal">401 or 403 where the token is for something else, 400 where serviceUrl is no address.</exception>
    public Uri Admit(HttpContext context, BotActivity activity)
    {
        try
        {
            if (options.Value.HasAppId) Demand(context.Features.Get<Voucher>() ?? throw TokenRefusal.Unauthorized("no token was proved"), activity);
        }
        catch (TokenRefusal refusal)
        {
            throw Told(refusal);
        }

        var service = ServiceAddress.Read(activity.ServiceUrl!);
        services.Demand(service);
        return service;
    }

    private static string Token(HttpRequest request)
    {
        if (request.Headers.Authorization is not [{ } header]) throw TokenRefusal.Unauthorized("there is not just one Authorization header");
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : throw TokenRefusal.Unauthorized("the Authorization header has no bearer token");
    }

    private void Demand(Voucher voucher, BotActivity activity)
    {
        if (!string.Equals(voucher.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)) throw TokenRefusal.Forbidden("the claim serviceurl is not the activity's serviceUrl");
        if (activity.ChannelId is not { } channel || !voucher.Channels.Contains(channel)) throw TokenRefusal.Forbidden("the key is not endorsed for the activity's channelId");
        if (!tenants.Allows(voucher, activity)) throw TokenRefusal.Unauthorized("the tenant is not one of Bot:TenantId and Bot:AllowedTenants");
    }

    private ChannelRefusal Told(TokenRefusal refusal)
    {
        LogRefused(refusal.Status, refusal.Message);
        return refusal.Status == StatusCodes.Status401Unauthorized
            ? new ChannelRefusal(refusal.Status, "Unauthorized", "This request is not authorised.")
            : new ChannelRefusal(refusal.Status, "Forbidden", "This request is not allowed.");
    }

    [LoggerMessage(1, LogLevel.Information, "A request to the channel's endpoint was refused with {Status}: {Reason}")]
    private partial void LogRefused(int status, string reason);
}
