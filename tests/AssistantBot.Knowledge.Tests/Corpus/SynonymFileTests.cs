using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class SynonymFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("# a remark")]
    [InlineData("SLA, service-level agreement # and a remark")]
    [InlineData("a, b, c")]
    [InlineData("a => b")]
    [InlineData("a, b => c")]
    public void Groups_and_remarks_are_sound(string line) => FaultAssert.None(Read(line));

    [Theory]
    [InlineData("SLA")]
    [InlineData("SLA,")]
    [InlineData(", # nothing")]
    [InlineData("=> b")]
    [InlineData("a =>")]
    [InlineData("a, b =>  # nothing")]
    [InlineData("a => b => c")]
    public void A_line_that_holds_no_group_is_a_fault(string line) => FaultAssert.Only(
        Read(line), "synonyms.txt", 2, "the line holds no group of terms", "write \"a, b, c\" or \"a, b => c\"");

    [Fact]
    public void Every_term_of_the_real_file_can_match_a_question()
    {
        var terms = RealKnowledge.Base.Corpus.Synonyms
            .Select(line => line.Split('#')[0])
            .SelectMany(line => line.Split(["=>", ","], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        Assert.All(terms, term => Assert.InRange(EnglishAnalyzer.Terms(term).Count, 1, Synonyms.LongestTerm));
    }

    private static AssistantBot.Knowledge.Corpus.CorpusContent Read(string line)
    {
        using var folder = new CorpusFolder();
        return folder.Write("synonyms.txt", $"# words that mean the same\n{line}\n").Read();
    }
}
