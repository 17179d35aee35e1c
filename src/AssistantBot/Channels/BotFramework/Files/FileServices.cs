using AssistantBot.Channels.BotFramework.Invokes;
using AssistantBot.Conversation.Ports;

namespace AssistantBot.Channels.BotFramework.Files;

internal static class FileServices
{
    /// <summary>Files in Teams.</summary>
    public static IServiceCollection AddTeamsFiles(this IServiceCollection services)
    {
        services.AddHttpClient<SharePointClient>(http => http.Timeout = Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(SharePointClient.Handler).RemoveAllLoggers();
        services.AddTransient<ReceivedFiles>().AddTransient<FileOffers>().AddTransient<FileDesk>();
        services.AddTransient<IKept, FileOffers>();
        return services.AddTransient<IInvokeHandler, FileConsent>();
    }
}
