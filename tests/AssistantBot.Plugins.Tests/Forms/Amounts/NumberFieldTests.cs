using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.Tests.Forms.Amounts;

/// <summary>Populations, posts and percentages as people type them.</summary>
public sealed class NumberFieldTests
{
    private readonly NumberField _population = new("population", "Population", "", "", MoneyFieldTests.Cited, 0, 1_000_000_000, 0) { Example = "140,000" };
    private readonly NumberField _staff = new("staff", "Staff", "", "", MoneyFieldTests.Cited, 0, 1_000_000, 4) { Example = "12.5" };
    private readonly PercentField _percent = new("percent", "Percent", "", "", MoneyFieldTests.Cited);

    [Theory]
    [InlineData("140,000", "140000")]
    [InlineData("140 000", "140000")]
    [InlineData("95k", "95000")]
    [InlineData("0.1 million", "100000")]
    [InlineData("95,000 people", "95000")]
    [InlineData("95,000 residents.", "95000")]
    [InlineData("0", "0")]
    [InlineData("ten", "10")]
    [InlineData("Twelve.", "12")]
    [InlineData("a dozen", "12")]
    public void A_population_is_read(string typed, string canonical) => Assert.Equal(canonical, _population.Read(typed).Value);

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("12.5 FTE", "12.5")]
    [InlineData("12.50 full-time equivalents", "12.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("3 posts", "3")]
    public void Posts_are_read(string typed, string canonical) => Assert.Equal(canonical, _staff.Read(typed).Value);

    [Theory]
    [InlineData("140.000", "140.000 could be 140,000 or a little more than 140. Write it like 140,000.")]
    [InlineData("140,000.5", "Population must be a whole number, for example 140,000.")]
    [InlineData("-3", "Population must be between 0 and 1,000,000,000, for example 140,000.")]
    [InlineData("many", "I can't read that as a number. Write it like 140,000.")]
    [InlineData("NaN", "I can't read that as a number. Write it like 140,000.")]
    [InlineData("1e400", "Numbers with an exponent are not taken here. Write it like 140,000.")]
    [InlineData("2,000,000,000", "Population must be between 0 and 1,000,000,000, for example 140,000.")]
    [InlineData("about 140,000", "One figure is needed to calculate with, not a range or a rough idea. Write it like 140,000.")]
    public void What_is_no_population_is_refused_with_an_example(string typed, string reason) => Assert.Equal(reason, _population.Read(typed).Reason);

    [Fact]
    public void A_number_of_json_is_exact()
    {
        Assert.Equal("1.234", _staff.Read(JsonNode.Parse("1.234")!).Value);
        Assert.Contains("between 0 and", _staff.Read(JsonNode.Parse("1e400")!).Reason, StringComparison.Ordinal);
        Assert.Contains("between 0 and", _staff.Read(JsonNode.Parse("-1e400")!).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("40", "40")]
    [InlineData("40%", "40")]
    [InlineData("40 per cent", "40")]
    [InlineData("62.5 percent", "62.5")]
    [InlineData("33.333", "33.333")]
    [InlineData("６３％", "63")]
    [InlineData("0", "0")]
    [InlineData("100", "100")]
    public void A_percentage_is_read(string typed, string canonical) => Assert.Equal(canonical, _percent.Read(typed).Value);

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("40,5")]
    [InlineData("1/3")]
    [InlineData("half")]
    [InlineData("33.33333")]
    public void What_is_no_percentage_is_refused_with_an_example(string typed) => Assert.Matches("[0-9]", _percent.Read(typed).Reason);
}
