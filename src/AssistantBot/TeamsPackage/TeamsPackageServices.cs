using Microsoft.Extensions.Options;

namespace AssistantBot.TeamsPackage;

internal static class TeamsPackageServices
{
    /// <summary>The settings that the app package is made from.</summary>
    public static IServiceCollection AddTeamsPackage(this IServiceCollection services)
    {
        services.AddOptions<TeamsOptions>().BindConfiguration(TeamsOptions.Section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsValidator>();
    }
}
