using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>Shares a whole number of pennies so that the parts sum to it: the largest remainder method.</summary>
internal static class Pennies
{
    /// <summary>
    /// Each part is its exact share rounded down; the pennies that are left over go one each to the largest remainders, of equal ones to the first.
    /// A larger weight never has a smaller part.
    /// </summary>
    /// <param name="whole">0 or more.</param>
    /// <param name="weights">Each 0 or more; their sum is more than 0.</param>
    public static BigInteger[] Share(BigInteger whole, IReadOnlyList<BigInteger> weights)
    {
        var exact = new BigInteger[weights.Count];
        for (var i = 0; i < exact.Length; i++) exact[i] = whole * weights[i];
        return Round(whole, exact, Sum(weights));
    }

    /// <summary>Rounds fractions of one denominator to whole numbers with the same sum.</summary>
    /// <param name="whole">What the fractions sum to.</param>
    /// <param name="numerators">May be negative.</param>
    /// <param name="denominator">More than 0.</param>
    public static BigInteger[] Round(BigInteger whole, BigInteger[] numerators, BigInteger denominator)
    {
        var parts = new BigInteger[numerators.Length];
        var remainders = new BigInteger[numerators.Length];
        var left = whole;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BigInteger.DivRem(numerators[i], denominator, out remainders[i]);
            if (remainders[i].Sign < 0) (parts[i], remainders[i]) = (parts[i] - 1, remainders[i] + denominator);
            left -= parts[i];
        }

        if (left > 0) GiveOut((int)left, parts, remainders);
        return parts;
    }

    public static BigInteger Sum(IReadOnlyList<BigInteger> numbers)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < numbers.Count; i++) sum += numbers[i];
        return sum;
    }

    /// <summary>Pounds as pennies.</summary>
    public static BigInteger Of(decimal pounds) => new(pounds * 100);

    /// <summary>Pennies as pounds, and hundredths of a per cent as per cent.</summary>
    public static decimal Pounds(BigInteger pennies) => (decimal)pennies / 100;

    private static void GiveOut(int left, BigInteger[] parts, BigInteger[] remainders)
    {
        var order = new int[remainders.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => remainders[b].CompareTo(remainders[a]) is var difference && difference != 0 ? difference : a.CompareTo(b));
        for (var i = 0; i < left; i++) parts[order[i]]++;
    }
}
