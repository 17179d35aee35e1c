using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>Exact proportions, as whole numbers without a common factor.</summary>
internal static class Weights
{
    /// <summary>The proportions of decimal measures.</summary>
    /// <param name="measures">Each 0 or more.</param>
    public static BigInteger[] Of(IReadOnlyList<decimal> measures)
    {
        var digits = measures.Max(measure => measure.Scale);
        var unit = Enumerable.Repeat(10m, digits).Aggregate(1m, (scale, ten) => scale * ten);
        return Reduced([.. measures.Select(measure => Scaled(measure, unit))]);
    }

    /// <summary>The proportions of a whole that is put together from portions, each shared by its own weights.</summary>
    /// <param name="parts">Each with a portion of more than 0 and weights whose sum is more than 0.</param>
    public static BigInteger[] Mixed(IReadOnlyList<(BigInteger Portion, BigInteger[] Weights)> parts)
    {
        if (parts.Count == 1) return parts[0].Weights;
        var (mixed, total) = (new BigInteger[parts[0].Weights.Length], BigInteger.One);
        foreach (var (portion, weights) in parts)
        {
            var sum = Pennies.Sum(weights);
            for (var i = 0; i < mixed.Length; i++) mixed[i] = (mixed[i] * sum) + (portion * total * weights[i]);
            total *= sum;
        }

        return Reduced(mixed);
    }

    private static BigInteger Scaled(decimal measure, decimal unit) =>
        (new BigInteger(decimal.Truncate(measure)) * new BigInteger(unit)) + new BigInteger((measure - decimal.Truncate(measure)) * unit);

    private static BigInteger[] Reduced(BigInteger[] weights)
    {
        var common = weights.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return common <= 1 ? weights : [.. weights.Select(weight => weight / common)];
    }
}
