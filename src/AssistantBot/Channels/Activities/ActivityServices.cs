using System.Security.Cryptography;
using AssistantBot.Channels.Feedback;
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
        services.TryAddSingleton<FeedbackDesk>();
        services.TryAddSingleton<ChannelGate>();
        return services;
    }

    /// <summary>Address of this program as the request names it.</summary>
    /// <exception cref="ChannelRefusal">The Host header names no address.</exception>
    public static Uri Site(this HttpRequest request) => Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var site)
        ? site
        : throw ChannelRefusal.BadSyntax("The Host header is not a host and a port.");
}
