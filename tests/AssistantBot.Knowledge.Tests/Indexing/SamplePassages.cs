using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>Passages made up by hand, numbered in the order in which they are added, and their index.</summary>
internal sealed class SamplePassages
{
    /// <summary>All fields count 1, length counts nothing: what a score should be can be worked out on paper.</summary>
    public static PassageIndexOptions Plain { get; } = new()
    {
        Title = new FieldOptions(1, 0),
        Headings = new FieldOptions(1, 0),
        Asks = new FieldOptions(1, 0),
        Body = new FieldOptions(1, 0),
        K1 = 1,
        SynonymWeight = 0.5,
        FrameWeight = 0.5,
        NameK1 = 1,
        KinWeight = 0,
        RarityPower = 1,
        StatementGain = 0,
        AskGain = 0,
        HeadingGain = 0,
    };

    private static readonly Source Toolkit = new("toolkit", "Toolkit", "A toolkit", "A programme", "March 2013", 2013, "not known", "not known", LocatorSet.None) { About = ["canals"] };

    private readonly List<Passage> _passages = [];

    public IReadOnlyList<Passage> All => _passages;

    public SamplePassages Add(string text, string heading = "", string title = "", params string[] asks)
    {
        var section = new Section(heading, 2, $"section-{_passages.Count}", [], Toolkit, "Foreword", null, asks, [new ProsePart(text)], 1);
        var document = new Document("toolkit/sample", title, Toolkit, "Foreword", "guidance", [], [], "toolkit/sample.md", [section]);
        _passages.Add(new Passage(_passages.Count, document, section, section.Anchor, "Foreword", heading, text, [.. Sentences.Split(text).Select(sentence => new Statement(sentence, StatementKind.Sentence, -1))], asks, null));
        return this;
    }

    public PassageIndex Index(PassageIndexOptions? options = null, params string[] synonyms) => PassageIndex.Build(_passages, synonyms, options ?? Plain);

    /// <summary>Numbers of the passages that a question finds, best first.</summary>
    public IReadOnlyList<int> Find(string question, PassageIndexOptions? options = null, params string[] synonyms)
    {
        var index = Index(options, synonyms);
        return [.. index.Search(index.Analyze(question), 100).Select(hit => hit.Passage.Number)];
    }
}
