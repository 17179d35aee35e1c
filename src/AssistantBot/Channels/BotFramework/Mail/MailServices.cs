using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Mail;

internal static class MailServices
{
    /// <summary>What is accepted once and answered once; needs the connector and the assistant.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddSingleton<Func<ConnectorClient>>(provider => provider.GetRequiredService<ConnectorClient>);
        services.AddSingleton<Leases>().AddSingleton<Outbox>().AddSingleton<Calls>().AddTransient<Inbox>();
        services.AddSingleton<IKept, KeptCalls>();
        return services.AddHostedService<MailWorker>();
    }
}
