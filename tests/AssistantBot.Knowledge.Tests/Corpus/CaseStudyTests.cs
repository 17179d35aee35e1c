using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class CaseStudyTests : IDisposable
{
    private const string Case = """
        ---
        id: toolkit/costs
        title: What sharing costs
        source: toolkit
        locator: Case study 4
        kind: case-study
        themes: [savings]
        case:
          name: The valley partnership
          councils: [Upper Council, Lower Council]
          services: [street works]
          group: [technical, back office]
          model: shared service
          began: "2008"
          savings:
            - { amount: £250k, period: "2011", recurrence: annual, standing: achieved, what: all of it }
            - { amount: £350k }
          costs: []
          left: Middle Council
          lessons:
            - { theme: risk, text: "The valley councils wrote down their risks.", loc: Case study 4 }
        ---

        # What sharing costs


        """;

    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_facts_of_a_case_study_are_read()
    {
        var corpus = Read(Case);
        FaultAssert.None(corpus);
        var facts = Assert.Single(corpus.Documents).Case!;
        Assert.Equal("The valley partnership", facts.Name);
        Assert.Equal(["Upper Council", "Lower Council"], facts.Councils);
        Assert.Equal(["technical", "back office"], facts.Group);
        Assert.Equal("2008", facts.Began);
        Assert.Equal(new CaseAmount("£250k", "2011", "annual", "achieved", "all of it"), facts.Savings[0]);
        Assert.Empty(facts.Costs);
        Assert.Equal(["Middle Council"], facts.Left);
        Assert.Equal(new CaseLesson("risk", "The valley councils wrote down their risks.", "Case study 4"), Assert.Single(facts.Lessons));
    }

    [Fact]
    public void What_a_case_study_does_not_say_is_not_stated()
    {
        var facts = Assert.Single(Read(Case).Documents).Case!;
        Assert.Equal("not stated", facts.Governance);
        Assert.Equal("not stated", facts.Vehicle);
        Assert.Equal("not stated", facts.Apportionment);
        Assert.Equal(new CaseAmount("£350k", "not stated", "not stated", "not stated", ""), facts.Savings[1]);
        Assert.Empty(facts.Joined);
    }

    [Theory]
    [InlineData("  name: The valley partnership\n", "", 9, "\"name\" is missing", "add \"name: ...\"")]
    [InlineData("back office", "kitchen", 9, "the group \"kitchen\" is not known", "use one of operational, back office, technical, management")]
    [InlineData("recurrence: annual", "recurrence: weekly", 16, "\"recurrence: weekly\" is not known", "use one of annual, one-off, total, not stated")]
    [InlineData("standing: achieved", "standing: hoped for", 16, "\"standing: hoped for\" is not known", "use one of achieved, expected, target, not stated")]
    [InlineData("amount: £350k", "period: 2012", 17, "\"amount\" is missing", "add \"amount: ...\"")]
    [InlineData("theme: risk", "theme: gossip", 9, "a lesson's theme \"gossip\" is not in themes.yaml", "use one of savings, risk")]
    [InlineData("loc: Case study 4", "loc: Case study 5", 9, "a lesson's loc \"Case study 5\" is not a place in toolkit", "name a place that sources.yaml lists")]
    public void A_wrong_fact_of_a_case_study_is_a_fault(string was, string becomes, int line, string problem, string fix)
    {
        Assert.Contains(was, Case, StringComparison.Ordinal);
        FaultAssert.Only(Read(Case.Replace(was, becomes, StringComparison.Ordinal)), line, problem, fix);
    }

    private CorpusContent Read(string front) => _folder.Write(CorpusFolder.File, front + CorpusFolder.Body).Read();
}
