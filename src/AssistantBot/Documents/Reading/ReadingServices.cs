using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Ports;
using AssistantBot.Documents.Import;

namespace AssistantBot.Documents.Reading;

internal static class ReadingServices
{
    /// <summary>Reads documents that people hand over, and finds in them what a plugin looks for.</summary>
    public static IServiceCollection AddDocumentReading(this IServiceCollection services)
    {
        var limits = new ImportLimits();
        services.AddSingleton<IDocumentReader>(provider => new DocumentReader(ImportReaders.All(limits), limits, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEvidenceFinder>(provider => new EvidenceFinder(provider.GetRequiredService<IContent>()));
        return services;
    }
}
