using AssistantBot.Channels.Access;
using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Pages;

/// <summary>What a reader may see of the corpus: everything, or the published sources without what was imported.</summary>
internal static class PublishedSources
{
    public static ISourceLibrary For(this ISourceLibrary library, HttpContext reader, SiteAccess access) => access.Allows(reader) ? library : new Published(library);

    private sealed class Published(ISourceLibrary library) : ISourceLibrary
    {
        public IReadOnlyList<Document> All => [.. library.All.Where(document => !document.Source.IsLocal)];

        public Document? Find(string id) => library.Find(id) is { Source.IsLocal: false } found ? found : null;
    }
}
