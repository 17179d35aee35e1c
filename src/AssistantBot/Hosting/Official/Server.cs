using AssistantBot.Channels.BotFramework;
using AssistantBot.Conversation.Model;
using AssistantBot.Conversation.Prompts;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.OfficialSdks.Kernels;
using AssistantBot.OfficialSdks.Search;

namespace AssistantBot.Hosting;

internal static partial class Server
{
    static partial void AddOfficialSdks(IServiceCollection services)
    {
        services.AddSingleton<IndexMaker>(provider => (passages, synonyms) => OpenIndex(Path.Combine(provider.GetRequiredService<ProgramFolders>().Data, "index"), passages, synonyms));
        if (services.Any(service => service.ServiceType == typeof(IToolWriting))) services.AddKernel();
        if (services.Any(service => service.ServiceType == typeof(MessagesEndpoint))) AddBotBuilder(services);
    }

    /// <summary>Puts the channel on Bot Builder; nothing where that was left out of the build.</summary>
    static partial void AddBotBuilder(IServiceCollection services);

    /// <summary>Last said counts: it takes the place of the house's own rounds.</summary>
    private static void AddKernel(this IServiceCollection services) => services.AddSingleton<IToolWriting>(provider =>
    {
        var set = provider.GetRequiredService<IConfiguration>()["Prompts:Path"] ?? "";
        return new KernelWriting(KernelPrompts.Load(ProgramFolders.FindPrompts(set, AppContext.BaseDirectory), provider.GetRequiredService<PromptLibrary>()));
    });

    private static LucenePassageIndex OpenIndex(string folder, IReadOnlyList<Knowledge.Passages.Passage> passages, IReadOnlyList<string> synonyms)
    {
        try
        {
            return LucenePassageIndex.Open(folder, passages, synonyms);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FolderException($"the index in {folder} cannot be written ({error.Message}); set Data:Path (--data DIR) to a folder that this user may write", error);
        }
    }
}
