using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>What every passage index promises, whatever ranks behind it.</summary>
public abstract class PassageIndexContract
{
    /// <summary>Makes the index that is tested.</summary>
    protected abstract IPassageIndex Make(IReadOnlyList<Passage> passages, params string[] synonyms);

    [Fact]
    public void A_passage_is_found_by_its_words_in_any_form()
    {
        var passages = new SamplePassages().Add("Councils share services.").Add("Members scrutinise.");
        Assert.Equal([0], Find(passages, "sharing a council service"));
        Assert.Equal([1], Find(passages, "MEMBER"));
        Assert.Empty(Find(passages, "zebra"));
        Assert.Empty(Find(passages, "the of and"));
        Assert.Empty(Find(passages, ""));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        var index = Make([]);
        Assert.Empty(index.Search(index.Analyze("shared services"), 10));
    }

    [Fact]
    public void An_ask_finds_its_passage_and_is_not_part_of_it()
    {
        var index = Make(new SamplePassages().Add("The partners pay in equal parts.", asks: "who forks out?").Add("Nothing.").All);
        var hit = Assert.Single(index.Search(index.Analyze("forking out"), 10));
        Assert.Equal(0, hit.Passage.Number);
        Assert.DoesNotContain("fork", hit.Passage.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one()
    {
        var passages = new SamplePassages().Add("Councils.").Add("Ombudsman.").Add("Councils again.").Add("Councils once more.");
        Assert.Equal(1, Find(passages, "councils ombudsman")[0]);
        var index = Make(passages.All);
        Assert.Equal(Math.Log(1 + (3.5 / 1.5)), index.Rarity("ombudsman"), 9);
        Assert.True(index.Rarity("zebra") > index.Rarity("ombudsman"));
        Assert.True(index.Rarity("ombudsman") > index.Rarity("council"));
        Assert.True(index.Rarity("council") > 0);
    }

    [Fact]
    public void Two_words_of_the_question_beat_one_that_is_repeated() =>
        Assert.Equal(1, Find(new SamplePassages().Add(string.Join(' ', Enumerable.Repeat("savings", 500))).Add("Savings and costs.").Add("Costs."), "savings costs")[0]);

    [Fact]
    public void Of_a_name_the_presence_counts_and_hardly_how_often_it_stands_there()
    {
        var passages = new SamplePassages();
        foreach (var word in (string[])["Powys", "bridges"]) passages.Add($"Here {word} did well.").Add($"Here {word} and {word} and {word} and {word} did well.");
        for (var other = 0; other < 60; other++) passages.Add("Nothing.");
        var index = Make(passages.All);
        Assert.True(Gain("Powys") < 0.97 * Gain("bridges"), $"{Gain("Powys"):F3} for a name, {Gain("bridges"):F3} for a word");

        double Gain(string word)
        {
            var scores = index.Search(index.Analyze(word), 2).ToDictionary(hit => hit.Passage.Number % 2, hit => hit.Score);
            return scores[1] / scores[0];
        }
    }

    [Fact]
    public void A_word_that_is_said_twice_counts_once()
    {
        var index = Make(new SamplePassages().Add("Savings and costs.").Add("Costs.").All);
        Assert.Equal(index.Search(index.Analyze("savings costs"), 10), index.Search(index.Analyze("savings costs saving cost SAVINGS"), 10));
    }

    [Fact]
    public void Equal_scores_stand_in_the_corpuss_order() =>
        Assert.Equal([0, 1, 2, 3], Find(new SamplePassages().Add("Savings.").Add("Savings.").Add("Savings.").Add("Savings."), "savings"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(10, 4)]
    public void At_most_as_many_are_found_as_are_asked_for(int top, int found)
    {
        var index = Make(new SamplePassages().Add("Savings.").Add("Savings.").Add("Savings.").Add("Savings.").All);
        Assert.Equal(found, index.Search(index.Analyze("savings"), top).Count);
    }

    [Theory]
    [InlineData("£1.2m")]
    [InlineData("1.2 million pounds")]
    [InlineData("1,200,000")]
    [InlineData("1200000")]
    public void An_amount_is_found_however_it_is_written(string question) =>
        Assert.Equal([1], Find(new SamplePassages().Add("It saved £12m in 2 years.").Add("It saved £1.2m.").Add("It saved £1.5k."), question).Take(1));

    [Fact]
    public void A_question_of_100_kilobytes_is_answered()
    {
        var passages = new SamplePassages().Add("Savings.");
        Assert.Equal([0], Find(passages, string.Concat(Enumerable.Repeat("savings zebra ", 7_000))));
        Assert.Equal([0], Find(passages, string.Join(' ', Enumerable.Range(0, 7_000).Select(i => $"z{i}q")) + " savings"));
        Assert.Empty(Find(passages, new string('y', 100_000)));
    }

    [Fact]
    public void Words_that_stand_together_in_one_statement_beat_the_same_words_apart() =>
        Assert.Equal(1, Find(new SamplePassages().Add("Partners keep a reserve. Nobody pays for lawyers. Set aside time.").Add("Partners set aside a reserve. Nobody pays for lawyers. There is time."), "partners set aside reserve")[0]);

    [Fact]
    public void A_misspelt_word_is_read_as_the_nearest_and_said_so()
    {
        var index = Make(new SamplePassages().Add("Savings were made by councils.").Add("Nothing.").All);
        var query = index.Analyze("savigns of councisl");
        Assert.Equal([("savigns", "savings"), ("councisl", "councils")], query.Mended.Select(word => (word.Key, word.Value)));
        Assert.Equal(0, Assert.Single(index.Search(query, 10)).Passage.Number);
        Assert.Empty(index.Analyze("saved what with zebras").Mended);
    }

    [Fact]
    public void A_synonym_finds_what_is_put_otherwise_and_counts_less_than_the_word()
    {
        var passages = new SamplePassages().Add("Savings.").Add("A quid.").Add("Service level agreements.").Add("An SLA.");
        string[] synonyms = ["quid, savings", "SLA, service level agreement"];
        Assert.Equal([1, 0], Find(passages, "quid", synonyms));
        Assert.Equal([3, 2], Find(passages, "SLA", synonyms));
        Assert.Equal([2, 3], Find(passages, "service level agreement", synonyms));
        Assert.Equal([1], Find(passages, "quid"));
    }

    [Fact]
    public void A_clause_knows_whether_the_corpus_has_its_word_or_a_synonym()
    {
        var clauses = Make(new SamplePassages().Add("Savings.").All, "quid => savings").Analyze("zebra savings quid").Clauses;
        Assert.Equal([("zebra", false), ("savings", true), ("quid", true)], clauses.Select(clause => (clause.Word, clause.Known)));
        Assert.Equal([new WeightedTerm("quid", 1), new WeightedTerm("save", 0.4)], clauses[2].Terms);
    }

    [Fact]
    public void Searches_at_the_same_time_give_what_they_give_alone()
    {
        var index = Make(new SamplePassages().Add("Savings and costs.").Add("Costs of councils.").Add("Councils save.").All);
        string[] questions = ["savings", "what do councils cost", "council savings", "zebra"];
        var alone = questions.Select(question => index.Search(index.Analyze(question), 20)).ToList();
        var together = new IReadOnlyList<Hit>[400];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = index.Search(index.Analyze(questions[i % questions.Length]), 20));
        Assert.All(Enumerable.Range(0, together.Length), i => Assert.Equal(alone[i % questions.Length], together[i]));
    }

    private List<int> Find(SamplePassages passages, string question, params string[] synonyms)
    {
        var index = Make(passages.All, synonyms);
        return [.. index.Search(index.Analyze(question), 100).Select(hit => hit.Passage.Number)];
    }
}
