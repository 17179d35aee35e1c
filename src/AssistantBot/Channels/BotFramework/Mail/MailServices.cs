namespace AssistantBot.Channels.BotFramework.Mail;

internal static class MailServices
{
    /// <summary>What is accepted once and answered once; needs the connector and the assistant.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSingleton<Func<ConnectorClient>>(provider => provider.GetRequiredService<ConnectorClient>);
        services.AddSingleton<Leases>().AddSingleton<Leftovers>().AddSingleton<Outbox>().AddSingleton<Calls>().AddTransient<Inbox>();
        return services.AddHostedService<MailWorker>();
    }
}
