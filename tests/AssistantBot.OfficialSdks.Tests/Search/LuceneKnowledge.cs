using AssistantBot.Knowledge;
using AssistantBot.Knowledge.Tests;
using AssistantBot.OfficialSdks.Search;
using AssistantBot.Tests;

namespace AssistantBot.OfficialSdks.Tests.Search;

/// <summary>The corpus of this checkout on Lucene.Net and on the embedded index, read once for all tests.</summary>
public sealed class LuceneKnowledge : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LuceneKnowledge()
    {
        Base = KnowledgeBase.Load(Repository.At("knowledge"), (passages, synonyms) => LucenePassageIndex.Open(Folder, passages, synonyms));
        Embedded = KnowledgeBase.Load(Repository.At("knowledge"));
    }

    public string Folder => _folder.File("index");

    public KnowledgeBase Base { get; }

    public KnowledgeBase Embedded { get; }

    public void Dispose() => _folder.Dispose();
}
