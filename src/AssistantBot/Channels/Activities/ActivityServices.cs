using System.Security.Cryptography;
using AssistantBot.Channels.Access;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AssistantBot.Channels.Activities;

internal static class ActivityServices
{
    /// <summary>What every channel of activities needs.</summary>
    public static IServiceCollection AddActivities(this IServiceCollection services)
    {
        services.TryAddSingleton<SourceLabel>(_ => source => source.ToUpperInvariant());
        services.TryAddSingleton<NewId>(_ => () => RandomNumberGenerator.GetHexString(32, lowercase: true));
        services.TryAddSingleton<ReplyRenderer>();
        services.TryAddSingleton<ChannelGate>();
        return services;
    }

    /// <summary>Address of this program for links in replies: as the request names it, or as the settings do where an app id is set; null where no link would lead anywhere.</summary>
    /// <exception cref="ChannelRefusal">The Host header names no address.</exception>
    public static Uri? Site(this HttpRequest request) => request.HttpContext.RequestServices.GetRequiredService<SiteAccess>().Links(request);
}
