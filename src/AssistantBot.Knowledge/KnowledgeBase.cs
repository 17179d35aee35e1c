using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge;

/// <summary>One version of the corpus with its index. Immutable: a changed corpus is a new knowledge base.</summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, Document> _documents;

    private KnowledgeBase(CorpusContent corpus, IReadOnlyList<Passage> passages, IPassageIndex index)
    {
        (Corpus, Passages, Index) = (corpus, passages, index);
        _documents = corpus.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
    }

    public CorpusContent Corpus { get; }

    public IReadOnlyList<Document> Documents => Corpus.Documents;

    public IReadOnlyList<Passage> Passages { get; }

    public IPassageIndex Index { get; }

    /// <summary>The proper names of the corpus.</summary>
    public Names Names => Index.Names;

    /// <summary>Reads the folder and indexes it.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="makeIndex">Makes the index; the embedded one by default.</param>
    /// <exception cref="CorpusException">The corpus has faults.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeBase Load(string folder, IndexMaker? makeIndex = null)
    {
        var corpus = CorpusReader.Read(folder);
        if (corpus.Faults.Count > 0) throw new CorpusException(corpus.Faults);
        var passages = PassageBuilder.Build(corpus.Documents);
        return new KnowledgeBase(corpus, passages, (makeIndex ?? ((all, synonyms) => PassageIndex.Build(all, synonyms)))(passages, corpus.Synonyms));
    }

    /// <summary>The document with that id, or null.</summary>
    public Document? Find(string id) => _documents.GetValueOrDefault(id);

    /// <summary>Searches for a question or for words.</summary>
    public IReadOnlyList<Hit> Search(string question, int top) => Index.Search(Index.Analyze(question), top);
}
