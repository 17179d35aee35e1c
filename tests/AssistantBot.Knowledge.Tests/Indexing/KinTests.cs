using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>Terms that begin alike find each other's passages, behind those that have the word.</summary>
public sealed class KinTests
{
    private static readonly PassageIndexOptions WithKin = SamplePassages.Plain with { KinWeight = 0.1 };

    [Fact]
    public void A_word_finds_what_begins_as_it_does_behind_the_word_itself()
    {
        var passages = new SamplePassages().Add("Contractors bid.").Add("The contract ends.").Add("Parking pays.");
        Assert.Equal([1, 0], passages.Find("contract", WithKin));
    }

    [Fact]
    public void Short_words_and_words_that_frame_a_question_have_no_kin()
    {
        Assert.Empty(new SamplePassages().Add("Parkland.").Find("park", WithKin));
        Assert.Empty(new SamplePassages().Add("Shouldering.").Find("should", WithKin));
    }

    [Fact]
    public void Kin_rank_a_passage_and_are_no_part_of_what_was_asked()
    {
        var index = new SamplePassages().Add("Contractors bid.").Add("The contract ends.").Index(WithKin);
        Assert.Equal([new WeightedTerm("contract", 1)], Assert.Single(index.Analyze("contract").Clauses).Terms);
    }

    [Fact]
    public void A_word_that_is_rare_by_chance_counts_less_in_ranking_than_its_rarity()
    {
        var passages = new SamplePassages().Add("Rubbish.").Add("Savings staff.");
        for (var i = 0; i < 6; i++) passages.Add("Savings.").Add("Staff.");
        const string Question = "rubbish savings staff";
        Assert.Equal(0, passages.Find(Question, SamplePassages.Plain)[0]);
        Assert.Equal(1, passages.Find(Question, SamplePassages.Plain with { RarityPower = 0.3 })[0]);
    }
}
