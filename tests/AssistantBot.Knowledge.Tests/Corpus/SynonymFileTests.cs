using AssistantBot.Knowledge.Analysis;
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
    public void A_phrase_that_stop_words_shrink_to_one_common_word_is_remarked_on()
    {
        var words = string.Concat(Enumerable.Range(0, 12).Select(i => $"## Part {i} {{loc=\"3.22\"}}\n<!-- asks: who pays? -->\n\nThe end is near.\n\n"));
        using var folder = new CorpusFolder();
        var content = folder.Write(CorpusFolder.File, CorpusFolder.FrontMatter + words).Write("synonyms.txt", "in the end, wind up => exit\nof a tariff => price\n").Read();
        var remark = Assert.Single(content.Remarks, remark => remark.File == "synonyms.txt");
        Assert.Equal((1, "of \"in the end\" only \"end\" is compared, a word that 12 sections use"), (remark.Line, remark.Problem));
    }

    [Fact]
    public void The_real_file_has_no_such_phrase() => Assert.DoesNotContain(RealKnowledge.Base.Corpus.Remarks, remark => remark.File == "synonyms.txt");

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
