using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Knowledge.Tests.Indexing;
using AssistantBot.OfficialSdks.Search;
using AssistantBot.Tests;

namespace AssistantBot.OfficialSdks.Tests.Search;

/// <summary>The index on Lucene.Net, held to the contract of the embedded one.</summary>
public sealed class LuceneIndexTests : PassageIndexContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override IPassageIndex Make(IReadOnlyList<Passage> passages, params string[] synonyms) => LucenePassageIndex.Open(_folder.File("index"), passages, synonyms);
}
