using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AssistantBot.Channels.Activities;

internal static class ActivityServices
{
    /// <summary>What every channel of activities needs.</summary>
    public static IServiceCollection AddActivities(this IServiceCollection services)
    {
        services.TryAddSingleton<SourceLabel>(_ => source => source.ToUpperInvariant());
        services.TryAddSingleton<ReplyRenderer>();
        services.TryAddSingleton<ChannelGate>();
        return services;
    }

    /// <summary>Address of this program as the request names it.</summary>
    public static Uri Site(this HttpRequest request) => new($"{request.Scheme}://{request.Host}");
}
