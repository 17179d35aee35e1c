using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

public sealed class SynonymsTests
{
    private static readonly SamplePassages Passages = new SamplePassages()
        .Add("A service-level agreement.").Add("An SLA.").Add("The ombudsman decides.").Add("A complaint.").Add("A level road. Another agreement.");

    [Theory]
    [InlineData("what is an SLA", "SLA, service level agreement", new[] { 0, 1 })]
    [InlineData("service level agreement", "SLA, service level agreement", new[] { 0, 1 })]
    [InlineData("the agreement", "SLA, service level agreement", new[] { 0, 4 })]
    [InlineData("complaints", "complaint, ombudsman", new[] { 2, 3 })]
    [InlineData("ombudsman", "complaint, ombudsman", new[] { 2, 3 })]
    public void Equal_terms_stand_for_each_other(string question, string synonyms, int[] found) =>
        Assert.Equal(found, Passages.Find(question, null, synonyms).Where(number => found.Contains(number) || number < 4).Order());

    [Fact]
    public void A_one_way_line_adds_its_right_side_only()
    {
        Assert.Equal([2], Passages.Find("moan", null, "moan, grumble => ombudsman"));
        Assert.Equal([2], Passages.Find("grumbles", null, "moan, grumble => ombudsman"));
        Assert.Equal([2, 3], Passages.Find("moan", null, "moan => ombudsman, complaint").Order());
        Assert.Equal([3], Passages.Find("complaint", null, "ombudsman => complaint"));
        Assert.Equal([2, 3], Passages.Find("ombudsman", null, "ombudsman => complaint").Order());
    }

    [Fact]
    public void The_word_that_was_said_counts_more_than_its_synonym()
    {
        Assert.Equal([3, 2], Passages.Find("complaint", null, "complaint, ombudsman"));
        Assert.Equal([2, 3], Passages.Find("ombudsman", null, "complaint, ombudsman"));
    }

    [Fact]
    public void A_synonym_counts_its_share_of_an_occurrence()
    {
        var index = Passages.Index(null, "moan => ombudsman");
        Assert.Equal(index.Rarity("ombudsman") * 0.5 / 1.5, Assert.Single(index.Search(index.Analyze("moan"), 10)).Score, 6);
    }

    [Fact]
    public void A_term_of_several_words_is_met_by_all_of_them_and_by_each_a_little()
    {
        var found = Passages.Find("SLA", null, "SLA, service level agreement");
        Assert.Equal(0, found.First(number => number != 1));
        Assert.Equal(4, found[^1]);
    }

    [Fact]
    public void Terms_are_compared_by_their_stems_and_without_stop_words() =>
        Assert.Equal([2], Passages.Find("terms and condition of employment", null, "terms & conditions of the employment => ombudsman"));

    [Fact]
    public void A_remark_ends_a_line() =>
        Assert.Equal([3], Passages.Find("complaint", null, "# complaint, ombudsman", "", "complaint, grumble # ombudsman"));

    [Fact]
    public void A_word_may_stand_in_several_groups() =>
        Assert.Equal([1, 2, 3], Passages.Find("complaint", null, "complaint, ombudsman", "complaint, SLA").Order());

    [Theory]
    [InlineData("one two three four five six", 1)]
    [InlineData("one two three four five six seven", 0)]
    public void A_term_has_at_most_six_words(string term, int found) =>
        Assert.Equal(found, new Synonyms([$"{term} => ombudsman"]).Find(EnglishAnalyzer.Terms(term)).Count());

    [Fact]
    public void A_term_is_found_wherever_it_stands()
    {
        var (start, length, others) = Assert.Single(new Synonyms(["level agreement => SLA"]).Find(["servic", "level", "agreement", "signed"]));
        Assert.Equal((1, 2), (start, length));
        Assert.Equal(["sla"], Assert.Single(others));
    }
}
