namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>Every figure of the five documents is in the corpus, at its place.</summary>
public sealed class SourceFactTests
{
    public static TheoryData<string> Sources => Evidence.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_figure_of_the_document_stands_in_a_passage_at_its_locator(string source)
    {
        var places = Evidence.Passages(source)
            .SelectMany(passage => passage.Statements.Select(statement => new Told(passage.Locator, Figures.Fold(statement.Text), $"{statement.Text} {passage.HeadingPath}")))
            .ToLookup(told => told.Locator);

        var missing = Evidence.Facts(source).Where(fact => !IsTold(fact, places.Where(place => Places.Covers(place.Key, fact.Loc)).SelectMany(place => place)));

        Assert.Empty(missing.Select(fact => $"{fact.Loc}: {fact.Figure} ({fact.Fact})"));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_fact_names_its_source_and_a_place_in_it(string source)
    {
        var facts = Evidence.Facts(source);

        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.Equal(source, fact.Source));
        Assert.All(facts, fact => Assert.True(RealKnowledge.Base.Corpus.Sources[source].Locators.Contains(fact.Loc), $"{fact.Loc} is no place of {source}"));
    }

    [Fact]
    public void Every_source_of_the_corpus_has_a_list_of_facts() =>
        Assert.Equal(RealKnowledge.Base.Corpus.Sources.Keys.Order(), Evidence.Documents.Keys.Order());

    private static bool IsTold(SourceFact fact, IEnumerable<Told> statements)
    {
        var figure = Figures.Finder(fact.Figure);
        return statements.Any(told => figure.IsMatch(told.Folded) && told.Words.Contains(fact.Beside ?? "", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A sentence, list item or row of a passage.</summary>
    /// <param name="Folded">Its text, as figures are compared.</param>
    /// <param name="Words">Its text and the headings above it.</param>
    private sealed record Told(string Locator, string Folded, string Words);
}
