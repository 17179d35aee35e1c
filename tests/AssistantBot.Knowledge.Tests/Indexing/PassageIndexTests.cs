using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>How the embedded index scores, worked out on paper.</summary>
public sealed class PassageIndexTests
{
    private static readonly FieldOptions Strong = new(5, 0);

    [Theory]
    [InlineData("savings", 2.0)]
    [InlineData("rare", 1.0)]
    public void A_score_is_rarity_times_saturated_occurrences(string word, double occurrences)
    {
        var index = new SamplePassages().Add("Savings of the rare kind, and savings.").Add("Savings.").Add("Nothing.").Add("Nothing else.").Index();
        var holders = word == "rare" ? 1 : 2;
        var rarity = Math.Log(1 + ((4 - holders + 0.5) / (holders + 0.5)));
        Assert.Equal(rarity, index.Rarity(EnglishAnalyzer.Terms(word)[0]), 9);
        Assert.Equal(rarity * occurrences / (1 + occurrences), index.Search(index.Analyze(word), 1)[0].Score, 6);
    }

    [Fact]
    public void Occurrences_are_summed_over_the_fields_before_they_saturate()
    {
        var index = new SamplePassages().Add("Savings.", heading: "Savings", title: "Savings", asks: "savings?").Add("Other.").Index();
        var rarity = Math.Log(1 + (1.5 / 1.5));
        // Scored apart and added, the four fields would give twice the rarity.
        Assert.Equal(rarity * 4 / 5, index.Search(index.Analyze("savings"), 1)[0].Score, 6);
    }

    [Fact]
    public void Length_is_made_up_for_as_far_as_the_option_says()
    {
        var passages = new SamplePassages().Add("Savings.").Add("Savings and three more words.");
        double[] Scores(double power)
        {
            var index = passages.Index(SamplePassages.Plain with { Body = new FieldOptions(1, power) });
            return [.. index.Search(index.Analyze("savings"), 2).OrderBy(hit => hit.Passage.Number).Select(hit => hit.Score)];
        }

        var rarity = Math.Log(1 + (0.5 / 2.5));
        Assert.Equal([rarity / 2, rarity / 2], Scores(0));
        // The passages have 1 and 4 terms ("and" is none), so their lengths are 0.4 and 1.6 of the average.
        var (one, four) = (1 / 0.4, 1 / 1.6);
        Assert.Equal(rarity * one / (1 + one), Scores(1)[0], 6);
        Assert.Equal(rarity * four / (1 + four), Scores(1)[1], 6);
    }

    [Fact]
    public void Each_field_counts_by_its_own_weight()
    {
        var passages = new SamplePassages().Add("x", title: "Savings").Add("x", heading: "Savings").Add("x", asks: "savings").Add("Savings");
        Assert.Equal(0, passages.Find("savings", SamplePassages.Plain with { Title = Strong })[0]);
        Assert.Equal(1, passages.Find("savings", SamplePassages.Plain with { Headings = Strong })[0]);
        Assert.Equal(2, passages.Find("savings", SamplePassages.Plain with { Asks = Strong })[0]);
        Assert.Equal(3, passages.Find("savings", SamplePassages.Plain with { Body = Strong })[0]);
    }
}
