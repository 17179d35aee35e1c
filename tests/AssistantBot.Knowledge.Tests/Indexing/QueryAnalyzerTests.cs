using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

public sealed class QueryAnalyzerTests
{
    private static readonly PassageIndex Index = new SamplePassages()
        .Add("Councils share services under a service level agreement.").Add("Savings were £1.2m.")
        .Index(null, "SLA, service level agreement", "quid => savings", "shave => savings", "get out => exit", "bail out => exit");

    [Fact]
    public void A_question_becomes_a_clause_for_each_word_that_carries_meaning() =>
        Assert.Equal(["what", "did", "councils", "share"], Index.Analyze("What did the councils share?").Clauses.Select(clause => clause.Word));

    [Fact]
    public void Words_that_frame_a_question_count_less()
    {
        var clauses = Index.Analyze("what savings").Clauses;
        Assert.Equal([0.5, 1.0], clauses.Select(clause => clause.Weight));
    }

    [Fact]
    public void A_clause_knows_whether_the_corpus_has_its_word_or_a_synonym()
    {
        var clauses = Index.Analyze("zebra savings quid").Clauses;
        Assert.Equal([("zebra", false), ("savings", true), ("quid", true)], clauses.Select(clause => (clause.Word, clause.Known)));
    }

    [Fact]
    public void A_synonym_of_one_word_is_an_alternative_and_one_of_several_a_clause_for_each()
    {
        Assert.Equal([new WeightedTerm("quid", 1), new WeightedTerm("save", 0.5)], Assert.Single(Index.Analyze("quid").Clauses).Terms);
        Assert.Equal([("sla", "sla"), ("", "servic"), ("", "level"), ("", "agreement")], Index.Analyze("SLA").Clauses.Select(clause => (clause.Word, clause.Terms[0].Term)));
        Assert.Equal([1, 0.5 / 3, 0.5 / 3, 0.5 / 3], Index.Analyze("SLA").Clauses.Select(clause => clause.Weight));
    }

    [Theory]
    [InlineData("get out", 1)]
    [InlineData("bail out", 0.5)]
    public void A_phrase_of_words_that_say_nothing_one_by_one_counts_as_what_it_stands_for(string question, double weight) =>
        Assert.Equal(weight, Assert.Single(Index.Analyze(question).Clauses, clause => clause.Terms[0].Term == "exit").Weight);

    [Fact]
    public void A_phrase_that_stands_for_something_else_is_remembered_and_its_name_may_be_the_name_it_stands_for()
    {
        var passages = new SamplePassages().Add("All of Powys saves, and so does Ceredigion.");
        for (var i = 0; i < 20; i++) passages.Add("All save.");
        var index = passages.Index(null, "Powys firm => Ceredigion company", "off sick, ill => resilience");
        var firm = index.Analyze("the Powys firm").Clauses;
        Assert.True(firm[0].InPhrase);
        Assert.Contains(firm[0].Terms, term => term.Term == "ceredigion");
        Assert.DoesNotContain(firm[0].Terms, term => term.Term == "compani");
        Assert.False(index.Analyze("ill").Clauses[0].InPhrase);
        Assert.Single(index.Analyze("Powys").Clauses[0].Terms);
    }

    [Fact]
    public void A_misspelt_word_is_read_as_the_nearest_and_said_so()
    {
        var query = Index.Analyze("savigns");
        Assert.Equal("save", Assert.Single(query.Clauses).Terms[0].Term);
        Assert.Equal("savings", query.Mended["savigns"]);
    }

    [Theory]
    [InlineData("saved")]
    [InlineData("SLA's")]
    [InlineData("quids")]
    [InlineData("shave")]
    [InlineData("sharing")]
    [InlineData("what")]
    [InlineData("with")]
    public void A_word_whose_stem_the_corpus_or_the_synonyms_hold_is_not_misspelt(string word) => Assert.Empty(Index.Analyze(word).Mended);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("the")]
    public void Nothing_said_is_no_clause(string question) => Assert.Empty(Index.Analyze(question).Clauses);
}
