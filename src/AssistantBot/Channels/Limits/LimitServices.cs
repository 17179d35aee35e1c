using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.Limits;

internal static class LimitServices
{
    /// <summary>How long a client may take to send the head of a request.</summary>
    public static readonly TimeSpan HeadPatience = TimeSpan.FromSeconds(15);

    /// <summary>How much is taken at once, and from each.</summary>
    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((kestrel, limits) =>
        {
            kestrel.Limits.RequestHeadersTimeout = HeadPatience;
            kestrel.Limits.MaxConcurrentConnections = limits.Value.Connections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Value.Connections;
        });
        return services.AddSingleton<MessageRates>();
    }
}
