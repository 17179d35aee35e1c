using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Knowledge.Tests.Indexing;

public sealed class PassageIndexTests
{
    private static readonly FieldOptions Strong = new(5, 0);

    [Fact]
    public void A_passage_is_found_by_its_words_in_any_form()
    {
        var passages = new SamplePassages().Add("Councils share services.").Add("Members scrutinise.");
        Assert.Equal([0], passages.Find("sharing a council service"));
        Assert.Equal([1], passages.Find("MEMBER"));
        Assert.Empty(passages.Find("zebra"));
        Assert.Empty(passages.Find("the of and"));
        Assert.Empty(passages.Find(""));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        var index = new SamplePassages().Index();
        Assert.Empty(index.Search(index.Analyze("shared services"), 10));
    }

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

    [Fact]
    public void An_ask_finds_its_passage_and_is_not_part_of_it()
    {
        var passages = new SamplePassages().Add("The partners pay in equal parts.", asks: "who forks out?").Add("Nothing.");
        var index = passages.Index();
        var hit = Assert.Single(index.Search(index.Analyze("forking out"), 10));
        Assert.Equal(0, hit.Passage.Number);
        Assert.DoesNotContain("fork", hit.Passage.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one()
    {
        var passages = new SamplePassages().Add("Councils.").Add("Ombudsman.").Add("Councils again.").Add("Councils once more.");
        Assert.Equal(1, passages.Find("councils ombudsman")[0]);
        var index = passages.Index();
        Assert.True(index.Rarity("zebra") > index.Rarity("ombudsman"));
        Assert.True(index.Rarity("ombudsman") > index.Rarity("council"));
        Assert.True(index.Rarity("council") > 0);
    }

    [Fact]
    public void Two_words_of_the_question_beat_one_that_is_repeated() =>
        Assert.Equal(1, new SamplePassages().Add(string.Join(' ', Enumerable.Repeat("savings", 500))).Add("Savings and costs.").Add("Costs.").Find("savings costs")[0]);

    [Fact]
    public void A_word_that_is_said_twice_counts_once()
    {
        var index = new SamplePassages().Add("Savings and costs.").Add("Costs.").Index();
        Assert.Equal(index.Search(index.Analyze("savings costs"), 10), index.Search(index.Analyze("savings costs saving cost SAVINGS"), 10));
    }

    [Fact]
    public void Equal_scores_stand_in_the_corpuss_order() =>
        Assert.Equal([0, 1, 2, 3], new SamplePassages().Add("Savings.").Add("Savings.").Add("Savings.").Add("Savings.").Find("savings"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(10, 4)]
    public void At_most_as_many_are_found_as_are_asked_for(int top, int found)
    {
        var index = new SamplePassages().Add("Savings.").Add("Savings.").Add("Savings.").Add("Savings.").Index();
        Assert.Equal(found, index.Search(index.Analyze("savings"), top).Count);
    }

    [Theory]
    [InlineData("£1.2m")]
    [InlineData("1.2 million pounds")]
    [InlineData("1,200,000")]
    [InlineData("1200000")]
    public void An_amount_is_found_however_it_is_written(string question) =>
        Assert.Equal([1], new SamplePassages().Add("It saved £12m in 2 years.").Add("It saved £1.2m.").Add("It saved £1.5k.").Find(question).Take(1));

    [Fact]
    public void A_question_of_100_kilobytes_is_answered()
    {
        var passages = new SamplePassages().Add("Savings.");
        Assert.Equal([0], passages.Find(string.Concat(Enumerable.Repeat("savings zebra ", 7_000))));
        Assert.Empty(passages.Find(new string('y', 100_000)));
    }
}
