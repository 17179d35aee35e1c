namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>Every place that a citation may name has a passage.</summary>
public sealed class LocatorTests
{
    public static TheoryData<string> Sources => Evidence.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_locator_has_a_passage_but_those_that_have_no_text_of_their_own(string source)
    {
        var passages = Evidence.Passages(source).Select(passage => passage.Locator).Distinct().ToList();
        var empty = Places.All(RealKnowledge.Base.Corpus.Sources[source].Locators).Where(place => !passages.Exists(passage => Places.Covers(passage, place)));
        var exceptions = Evidence.EmptyLocators(source);

        Assert.All(exceptions, exception => Assert.NotEmpty(exception.Reason));
        Assert.Equal(exceptions.Select(exception => exception.Loc).Order(), empty.Order());
    }

    [Theory]
    [InlineData("3.20", "3.20", true)]
    [InlineData("3.20-3.22", "3.21", true)]
    [InlineData("3.20-3.22", "3.23", false)]
    [InlineData("4.20-4.22", "3.21", false)]
    [InlineData("Table 2, row 5", "Table 2", true)]
    [InlineData("Table 2", "Table 2, row 5", true)]
    [InlineData("Table 2, row 1", "Table 2, row 11", false)]
    public void A_place_is_covered_by_itself_a_range_its_table_or_its_rows(string passage, string place, bool covered) =>
        Assert.Equal(covered, Places.Covers(passage, place));
}
