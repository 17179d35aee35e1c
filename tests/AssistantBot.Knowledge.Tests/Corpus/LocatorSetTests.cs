using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

public sealed class LocatorSetTests
{
    private static readonly LocatorSet Places = new(
        new Dictionary<int, int> { [3] = 30, [4] = 18 },
        new HashSet<string> { "Foreword", "Conclusions", "Case study 4", "Conclusions, item 7" },
        new Dictionary<string, int> { ["Table 2"] = 7, ["Further information"] = 31 })
    {
        Pages = 12,
        Counted = 40,
    };

    [Theory]
    [InlineData("3.1")]
    [InlineData("3.30")]
    [InlineData("4.18")]
    [InlineData("3.20-3.22")]
    [InlineData("3.1-3.30")]
    [InlineData("Foreword")]
    [InlineData("Case study 4")]
    [InlineData("Conclusions, item 7")]
    [InlineData("Table 2")]
    [InlineData("Table 2, row 1")]
    [InlineData("Table 2, row 7")]
    [InlineData("Further information, row 31")]
    [InlineData("page 12")]
    [InlineData("pages 1-12")]
    [InlineData("paragraph 40")]
    [InlineData("paragraphs 3-4")]
    public void Places_of_the_source_are_in(string locator) => Assert.True(Places.Contains(locator));

    [Theory]
    [InlineData("3.0")]
    [InlineData("3.31")]
    [InlineData("5.1")]
    [InlineData("3")]
    [InlineData("3.1.2")]
    [InlineData("3.01")]
    [InlineData("03.1")]
    [InlineData("3.2a")]
    [InlineData(" 3.2")]
    [InlineData("3.2 ")]
    [InlineData("3.9999")]
    [InlineData("٣.٢")]
    [InlineData("3.22-3.20")]
    [InlineData("3.20-3.20")]
    [InlineData("3.29-3.31")]
    [InlineData("3.29-4.1")]
    [InlineData("3.2-4.5")]
    [InlineData("3.20–3.22")]
    [InlineData("3.20-22")]
    [InlineData("foreword")]
    [InlineData("Case study 5")]
    [InlineData("Table 2, row 0")]
    [InlineData("Table 2, row 8")]
    [InlineData("Table 2, row 01")]
    [InlineData("Table 2, row ٣")]
    [InlineData("Table 2, row")]
    [InlineData("Table 3, row 1")]
    [InlineData("Foreword, row 1")]
    [InlineData("page 0")]
    [InlineData("page 13")]
    [InlineData("pages 12-13")]
    [InlineData("pages 4-3")]
    [InlineData("paragraph 41")]
    [InlineData("")]
    public void Other_places_are_not(string locator) => Assert.False(Places.Contains(locator));
}
