using System.Numerics;
using AssistantBot.Plugins.CostApportionment.Sharing;

namespace AssistantBot.Plugins.Tests.CostApportionment.Sharing;

/// <summary>The largest remainder method, by hand.</summary>
public sealed class PenniesTests
{
    [Theory]
    [InlineData(1, "1 1 1", "1 0 0")]
    [InlineData(2, "1 1 1", "1 1 0")]
    [InlineData(100, "1 1 1", "34 33 33")]
    [InlineData(100, "1 2", "33 67")]
    [InlineData(10, "1 4 1", "2 7 1")]
    [InlineData(7, "0 1 1", "0 4 3")]
    [InlineData(0, "3 4", "0 0")]
    [InlineData(5, "9", "5")]
    public void Pennies_left_over_go_to_the_largest_remainders_and_of_equal_ones_to_the_first(int whole, string weights, string shares) =>
        Assert.Equal(Numbers(shares), Pennies.Share(whole, Numbers(weights)));

    [Fact]
    public void A_thousand_million_million_pounds_are_shared_exactly() =>
        Assert.Equal(
            [BigInteger.Parse("33333333333333334"), BigInteger.Parse("33333333333333333"), BigInteger.Parse("33333333333333333")],
            Pennies.Share(Pennies.Of(1_000_000_000_000_000m), Numbers("1 1 1")));

    [Fact]
    public void Negative_fractions_are_rounded_to_the_same_sum() =>
        Assert.Equal(Numbers("-3 4 0"), Pennies.Round(1, Numbers("-10 12 1"), 3));

    [Fact]
    public void Decimal_measures_become_whole_numbers_without_a_common_factor() => Assert.Equal(Numbers("1 3 0"), Weights.Of([2.50m, 7.5m, 0m]));

    /// <summary>2/5 x 1/2 + 3/5 x 7/12 is 11/20.</summary>
    [Fact]
    public void A_mix_is_exact() => Assert.Equal(Numbers("11 9"), Weights.Mixed([(2, Numbers("1 1")), (3, Numbers("7 5"))]));

    private static BigInteger[] Numbers(string text) => [.. text.Split(' ').Select(number => BigInteger.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}
