using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>What a passage gains whose parts come near a question.</summary>
public sealed class ClosenessTests
{
    private static readonly PassageIndexOptions Near = SamplePassages.Plain with { StatementGain = 0.5, AskGain = 0.5, HeadingGain = 0.5 };

    [Fact]
    public void Words_together_in_one_statement_beat_the_same_words_apart()
    {
        var passages = new SamplePassages().Add("Savings came late. Parking is shared. Nothing else.").Add("Parking savings are shared. Staff came late.").Add("Other.");
        Assert.Equal(0, passages.Find("parking savings")[0]);
        Assert.Equal(1, passages.Find("parking savings", Near)[0]);
    }

    [Fact]
    public void Words_together_in_one_ask_beat_the_same_words_in_two()
    {
        var passages = new SamplePassages().Add("One.", asks: ["parking now?", "savings here?"]).Add("Two.", asks: ["parking savings?", "now here?"]).Add("Other.");
        Assert.Equal(0, passages.Find("parking savings")[0]);
        Assert.Equal(1, passages.Find("parking savings", Near)[0]);
    }

    [Fact]
    public void A_heading_that_is_the_question_beats_a_longer_one()
    {
        var passages = new SamplePassages().Add("One.", heading: "Parking and a great deal besides").Add("Two.", heading: "Parking").Add("Other.");
        Assert.Equal(0, passages.Find("parking")[0]);
        Assert.Equal(1, passages.Find("parking", Near)[0]);
    }

    [Fact]
    public void A_passage_without_a_word_of_the_question_gains_nothing()
    {
        var index = new SamplePassages().Add("Savings.").Add("Other.").Index(Near);
        Assert.Single(index.Search(index.Analyze("savings"), 5));
    }

    [Fact]
    public void A_synonym_comes_less_near_than_the_word()
    {
        var clause = new Clause("rubbish", [new WeightedTerm("rubbish", 1), new WeightedTerm("wast", 0.4)], 1, true);
        Assert.Equal(1, clause.ShareIn(new HashSet<string> { "rubbish", "wast" }));
        Assert.Equal(0.6, clause.ShareIn(new HashSet<string> { "wast" }));
        Assert.Equal(0, clause.ShareIn(new HashSet<string> { "save" }));
    }
}
