using AssistantBot.Evaluation;
using AssistantBot.Knowledge;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;
using AssistantBot.Knowledge.Tests;
using AssistantBot.Knowledge.Tests.Indexing;
using AssistantBot.OfficialSdks.Search;

namespace AssistantBot.OfficialSdks.Tests.Search;

/// <summary>Lucene.Net's index of the real corpus, alone and beside the embedded one.</summary>
public sealed class LuceneRealIndexTests(LuceneKnowledge knowledge) : RealIndexContract, IClassFixture<LuceneKnowledge>
{
    /// <summary>How far apart the two may be in the share of questions that find a right passage among five.</summary>
    private const double Apart = 0.02;

    protected override KnowledgeBase Base => knowledge.Base;

    protected override int Step => 20;

    protected override IPassageIndex Make(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms) => LucenePassageIndex.Open(knowledge.Folder, passages, synonyms);

    [Theory]
    [InlineData("development-1.jsonl")]
    [InlineData("development-2.jsonl")]
    [InlineData("development-3.jsonl")]
    public void It_finds_a_right_passage_among_five_as_often_as_the_embedded_one(string file)
    {
        var questions = EvalQuestion.ReadFile(Repository.At("tests", "questions", file)).Where(question => question.Gold is { Count: > 0 }).ToList();
        var (lucene, embedded) = (HitsAmongFive(knowledge.Base, questions), HitsAmongFive(knowledge.Embedded, questions));
        Assert.True(Math.Abs(lucene - embedded) <= Apart, $"{lucene:F4} on Lucene.Net, {embedded:F4} on the embedded index");
    }

    private static double HitsAmongFive(KnowledgeBase knowledge, List<EvalQuestion> questions) => questions.Count(question => knowledge.Search(question.Question, 5)
        .Any(hit => question.Gold!.Any(place => PlaceMatcher.IsSame(place, hit.Passage.Source.Key, hit.Passage.Locator)))) / (double)questions.Count;
}
