using AssistantBot.Conversation;
using AssistantBot.Conversation.Ports;
using Microsoft.Extensions.Options;

namespace AssistantBot.Retention;

internal static class RetentionServices
{
    /// <summary>How long things are kept, and what people can have done with their own.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton<Purger>();
        services.AddSingleton(provider => new PrivacyPorts(
            [.. provider.GetServices<IKept>()], provider.GetRequiredService<IAudit>(), provider.GetRequiredService<IPresence>(), Terms(provider), provider.GetRequiredService<TimeProvider>()));
        return services.AddHostedService<RetentionWorker>();
    }

    private static KeepingTerms Terms(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<RetentionOptions>>().Value;
        return new KeepingTerms(options.Days, options.AuditDays);
    }
}
