using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>What every index of the real corpus promises, whatever its weights are.</summary>
public abstract class RealIndexContract
{
    private static readonly string[] Questions =
    [
        "who pays to set up a shared service?", "what did Ceredigion and Powys save in 2011", "can another council join after the notice?", "governance",
        "staff terms and conditions", "SLA headings", "goverance of joint comittees", "£250k", "what are the six deadly sins?", "is it legal",
    ];

    /// <summary>The corpus with the index that is tested, made once.</summary>
    protected abstract KnowledgeBase Base { get; }

    /// <summary>Makes that index anew.</summary>
    protected abstract IPassageIndex Make(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms);

    /// <summary>Every how many-th ask is tried; all of them where that is quick.</summary>
    protected virtual int Step => 1;

    [Fact]
    public void The_same_corpus_gives_the_same_hits_and_scores()
    {
        var other = Make(Base.Passages, Base.Corpus.Synonyms);
        Assert.All(Questions, question => Assert.Equal(Base.Search(question, 50), other.Search(other.Analyze(question), 50)));
    }

    [Fact]
    public void Hits_come_best_first_and_each_passage_once() => Assert.All(Questions, question =>
    {
        var hits = Base.Search(question, 100);
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.True(hit.Score > 0));
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
        Assert.Equal(hits.Count, hits.Select(hit => hit.Passage.Number).Distinct().Count());
    });

    [Fact]
    public void A_passage_is_among_the_first_ten_for_each_question_that_its_authors_foresaw()
    {
        var asked = Base.Passages.SelectMany(passage => passage.Asks.Select(ask => (passage, ask))).Where((_, i) => i % Step == 0).ToList();
        var found = asked.Count(pair => Base.Search(pair.ask, 10).Any(hit => hit.Passage.Number == pair.passage.Number));
        Assert.InRange(found / (double)asked.Count, 0.97, 1);
    }
}
