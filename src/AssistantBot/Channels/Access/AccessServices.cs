using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.Access;

internal static class AccessServices
{
    /// <summary>The rules of who may come.</summary>
    /// <param name="isLocal">Says whether only this machine is answered.</param>
    public static IServiceCollection AddAccess(this IServiceCollection services, Func<IServiceProvider, bool> isLocal)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsValidator>();
        return services.AddSingleton(provider => new SiteAccess(provider.GetRequiredService<IOptions<SiteOptions>>().Value, isLocal(provider)));
    }
}
