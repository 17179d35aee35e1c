using System.Security.Cryptography;
using AssistantBot.Channels.Activities;
using AssistantBot.Conversation;
using AssistantBot.Conversation.Answers;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Ports;
using AssistantBot.Hosting;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Plugins;
using AssistantBot.Storage;

namespace AssistantBot.Composition;

internal static class AssistantServices
{
    /// <summary>The assistant, its corpus and its plugins. The corpus is read when it is first asked for.</summary>
    public static IServiceCollection AddAssistant(this IServiceCollection services)
    {
        foreach (var factory in PluginFactories.All) services.AddSingleton(factory);
        services.AddSingleton(provider =>
        {
            var content = new ReloadableContent(provider.GetRequiredService<ProgramFolders>().Knowledge, [.. provider.GetServices<IPluginFactory>()], provider.GetService<IndexMaker>());
            content.Reload();
            return content;
        });
        services.AddSingleton<IContent>(provider => provider.GetRequiredService<ReloadableContent>());
        services.AddSingleton<SourceLabel>(provider => key => provider.GetRequiredService<IContent>().Current.Knowledge.Corpus.Sources.GetValueOrDefault(key)?.Label ?? key);
        services.AddSingleton<IAnswerer>(new OfflineAnswerer());
        services.AddSingleton(provider => new Assistant(
            provider.GetRequiredService<IContent>(), provider.GetRequiredService<IAnswerer>(), provider.GetRequiredService<IStateStore>(),
            new AssistantPorts(provider.GetService<IPapers>(), provider.GetService<IDocumentReader>(), provider.GetService<IEvidenceFinder>(), provider.GetService<IDraftWriter>(), provider.GetRequiredService<IStorage>().Turns, provider.GetService<PrivacyPorts>()),
            () => RandomNumberGenerator.GetHexString(16, lowercase: true), provider.GetRequiredService<ILogger<Assistant>>()));
        services.AddSingleton<IAssistant>(provider => provider.GetRequiredService<Assistant>());
        services.AddSingleton<KnowledgeWatcher>();
        services.AddSingleton<IReadinessCheck>(provider => provider.GetRequiredService<KnowledgeWatcher>());
        services.AddHostedService(provider => provider.GetRequiredService<KnowledgeWatcher>());
        return services;
    }
}
