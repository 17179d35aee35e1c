using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>What the index of the real corpus promises, whatever its weights are.</summary>
public sealed class RealIndexTests
{
    private static readonly string[] Questions =
    [
        "who pays to set up a shared service?", "what did Ceredigion and Powys save in 2011", "can another council join after the notice?", "governance",
        "staff terms and conditions", "SLA headings", "goverance of joint comittees", "£250k", "what are the six deadly sins?", "is it legal",
    ];

    [Fact]
    public void The_same_corpus_gives_the_same_hits_and_scores()
    {
        var (corpus, passages) = (RealKnowledge.Base.Corpus, RealKnowledge.Base.Passages);
        var (one, two) = (PassageIndex.Build(passages, corpus.Synonyms), PassageIndex.Build(passages, corpus.Synonyms));
        Assert.All(Questions, question => Assert.Equal(one.Search(one.Analyze(question), 50), two.Search(two.Analyze(question), 50)));
    }

    [Fact]
    public void Searches_at_the_same_time_give_what_they_give_alone()
    {
        var index = RealKnowledge.Base.Index;
        var alone = Questions.Select(question => index.Search(index.Analyze(question), 20)).ToList();
        var together = new IReadOnlyList<Hit>[400];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = index.Search(index.Analyze(Questions[i % Questions.Length]), 20));
        Assert.All(Enumerable.Range(0, together.Length), i => Assert.Equal(alone[i % Questions.Length], together[i]));
    }

    [Fact]
    public void Hits_come_best_first_and_each_passage_once() => Assert.All(Questions, question =>
    {
        var hits = RealKnowledge.Base.Search(question, 100);
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.True(hit.Score > 0));
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
        Assert.Equal(hits.Count, hits.Select(hit => hit.Passage.Number).Distinct().Count());
    });

    [Fact]
    public void A_passage_is_among_the_first_ten_for_each_question_that_its_authors_foresaw()
    {
        var passages = RealKnowledge.Base.Passages;
        var asked = passages.SelectMany(passage => passage.Asks.Select(ask => (passage, ask))).ToList();
        var found = asked.Count(pair => RealKnowledge.Base.Search(pair.ask, 10).Any(hit => hit.Passage.Number == pair.passage.Number));
        Assert.InRange(found / (double)asked.Count, 0.97, 1);
    }
}
