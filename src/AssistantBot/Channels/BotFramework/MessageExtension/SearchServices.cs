using AssistantBot.Channels.BotFramework.Invokes;

namespace AssistantBot.Channels.BotFramework.MessageExtension;

internal static class SearchServices
{
    /// <summary>Search from where people write in Teams.</summary>
    public static IServiceCollection AddSearchExtension(this IServiceCollection services) =>
        services.AddSingleton<ToolkitSearch>().AddSingleton<CaseSearch>().AddTransient<IInvokeHandler, SearchExtension>();
}
