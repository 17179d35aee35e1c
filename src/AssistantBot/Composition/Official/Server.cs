using AssistantBot.Channels.BotFramework;
using AssistantBot.Conversation.Model;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Hosting;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.OfficialSdks.Kernels;

namespace AssistantBot.Composition;

internal static partial class Server
{
    static partial void AddOfficialSdks(IServiceCollection services)
    {
        services.AddSingleton<IndexKeeper>();
        services.AddSingleton<IndexMaker>(provider => provider.GetRequiredService<IndexKeeper>().Open);
        services.AddSingleton<IReadinessCheck>(provider => provider.GetRequiredService<IndexKeeper>());
        services.AddHostedService(provider => provider.GetRequiredService<IndexKeeper>());
        if (services.Any(service => service.ServiceType == typeof(IToolWriting))) services.AddKernel();
        if (services.Any(service => service.ServiceType == typeof(MessagesEndpoint))) AddBotBuilder(services);
    }

    /// <summary>Puts the channel on Bot Builder; nothing where that was left out of the build.</summary>
    static partial void AddBotBuilder(IServiceCollection services);

    /// <summary>Last said counts: it takes the place of the house's own rounds and prompts.</summary>
    private static void AddKernel(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var set = provider.GetRequiredService<IConfiguration>()["Prompts:Path"] ?? "";
            return KernelPrompts.Load(ProgramFolders.FindPrompts(set, AppContext.BaseDirectory), provider.GetRequiredService<PromptLibrary>());
        });
        services.AddSingleton<IToolWriting, KernelWriting>();
        services.AddSingleton<IPromptedModel, KernelAsking>();
    }
}
