using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Channels.Pages;

/// <summary>The corpus as it stands beside the program.</summary>
internal sealed class SourceLibrary : ISourceLibrary
{
    private readonly Lazy<IReadOnlyList<Document>> _documents = new(() => CorpusReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge")).Documents);

    public IReadOnlyList<Document> All => _documents.Value;

    public Document? Find(string id) => All.FirstOrDefault(document => document.Id == id);
}
