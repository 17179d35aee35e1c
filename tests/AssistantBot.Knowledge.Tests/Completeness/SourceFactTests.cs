namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>Every figure of the five documents is in the corpus, at its place.</summary>
public sealed class SourceFactTests
{
    public static TheoryData<string> Sources => Evidence.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_figure_of_the_document_stands_in_a_passage_at_its_locator(string source)
    {
        var statements = Evidence.Passages(source)
            .SelectMany(passage => passage.Statements.Select(statement => (passage.Locator, Text: Figures.Fold(statement.Text), Words: $"{statement.Text} {passage.HeadingPath}")))
            .ToLookup(statement => statement.Locator);

        var missing = Evidence.Facts(source).Where(fact => !statements
            .Where(place => Places.Covers(place.Key, fact.Loc))
            .SelectMany(place => place)
            .Any(statement => Figures.Finder(fact.Figure).IsMatch(statement.Text) && statement.Words.Contains(fact.Beside ?? "", StringComparison.OrdinalIgnoreCase)));

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
}
