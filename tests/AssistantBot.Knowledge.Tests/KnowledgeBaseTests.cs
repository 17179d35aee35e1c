using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Tests.Corpus;

namespace AssistantBot.Knowledge.Tests;

public sealed class KnowledgeBaseTests : IDisposable
{
    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_becomes_documents_passages_and_an_index()
    {
        var knowledge = KnowledgeBase.Load(_folder.Path);
        var hit = Assert.Single(knowledge.Search("who forks out?", 10));
        Assert.Equal("The partners pay in equal parts.", hit.Passage.Text);
        Assert.Same(knowledge.Passages[0], hit.Passage);
        Assert.Same(knowledge.Documents[0], knowledge.Find("toolkit/costs"));
        Assert.Null(knowledge.Find("toolkit/gone"));
    }

    [Fact]
    public void A_broken_corpus_is_refused_and_the_first_fault_told()
    {
        _folder.Write(CorpusFolder.File, CorpusFolder.FrontMatter + CorpusFolder.Body + "\nSee [there](gone).\n").Write("toolkit/more.md", "");
        var error = Assert.Throws<CorpusException>(() => KnowledgeBase.Load(_folder.Path));
        Assert.Equal(2, error.Faults.Count);
        Assert.Equal($"the knowledge folder has 2 fault(s), the first: {error.Faults[0]}", error.Message);
    }

    [Fact]
    public void Another_index_can_take_the_embedded_ones_place()
    {
        IPassageIndex? made = null;
        var knowledge = KnowledgeBase.Load(_folder.Path, (passages, synonyms) => made = PassageIndex.Build(passages, [.. synonyms, "dosh => pay"]));
        Assert.Same(made, knowledge.Index);
        Assert.Single(knowledge.Search("dosh", 10));
    }

    [Fact]
    public void A_corpus_of_signposts_alone_has_no_passage_and_finds_nothing()
    {
        var front = CorpusFolder.FrontMatter.Replace("kind: guidance", "kind: path", StringComparison.Ordinal);
        var knowledge = KnowledgeBase.Load(_folder.Write(CorpusFolder.File, front + "## Read\n\n| A |\n|---|\n| one |\n").Path);
        Assert.Empty(knowledge.Passages);
        Assert.Empty(knowledge.Search("one", 10));
    }

    [Fact]
    public void A_knowledge_base_does_not_change_with_its_folder()
    {
        var knowledge = KnowledgeBase.Load(_folder.Path);
        _folder.Write(CorpusFolder.File, CorpusFolder.FrontMatter + "## Other\n\nAll is new.\n");
        Assert.Single(knowledge.Search("partners", 10));
        Assert.Empty(KnowledgeBase.Load(_folder.Path).Search("partners", 10));
    }
}
