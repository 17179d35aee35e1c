using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

/// <summary>Pages and paragraphs that are counted through, as imported documents have them.</summary>
public sealed class CountedLocatorTests
{
    private static readonly LocatorSet Places = LocatorSet.None with { Pages = 12, Counted = 40 };

    [Theory]
    [InlineData("page 1")]
    [InlineData("page 12")]
    [InlineData("pages 1-12")]
    [InlineData("paragraph 40")]
    [InlineData("paragraphs 2-3")]
    public void A_place_within_the_count(string locator) => Assert.True(Places.Contains(locator));

    [Theory]
    [InlineData("page 0")]
    [InlineData("page 13")]
    [InlineData("page 01")]
    [InlineData("pages 3-2")]
    [InlineData("pages 11-13")]
    [InlineData("paragraph 41")]
    [InlineData("Page 1")]
    [InlineData("page 1, row 1")]
    public void A_place_beyond_it(string locator) => Assert.False(Places.Contains(locator));

    [Fact]
    public void No_place_is_within_none() => Assert.False(LocatorSet.None.Contains("page 1"));
}
