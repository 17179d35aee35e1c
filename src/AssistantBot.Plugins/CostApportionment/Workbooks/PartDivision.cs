using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The long division of one part, as the formulas do it: weight by weight, and of each weight step by step from its highest digits.</summary>
internal sealed class PartDivision
{
    /// <param name="rest">Pence to share.</param>
    public PartDivision(LivePart part, LongDivision way, BigInteger rest)
    {
        (Pence, Divisor) = (rest * part.Portion, part.Divisor);
        Quotient = BigInteger.DivRem(Pence, Divisor, out var remainder);
        Remainder = remainder;
        Shares = [.. part.Weights.Select(weight => Divide(weight, way))];
    }

    public BigInteger Pence { get; }

    public BigInteger Divisor { get; }

    public BigInteger Quotient { get; }

    public BigInteger Remainder { get; }

    /// <summary>The shares by partner.</summary>
    public IReadOnlyList<PartShare> Shares { get; }

    private PartShare Divide(BigInteger weight, LongDivision way)
    {
        var (steps, rest, pence) = (new List<(decimal Pence, decimal Over)>(), BigInteger.Zero, Quotient * weight);
        for (var step = way.Steps - 1; step >= 0; step--)
        {
            var digit = weight / BigInteger.Pow(way.Base, step) % way.Base;
            var part = BigInteger.DivRem((rest * way.Base) + (Remainder * digit), Divisor, out rest);
            pence += part * BigInteger.Pow(way.Base, step);
            steps.Add(((decimal)part, (decimal)rest));
        }

        return new PartShare(steps, pence, rest);
    }
}

/// <param name="Steps">Pence and rest of each step.</param>
/// <param name="Pence">The part's share in whole pence, rounded down.</param>
/// <param name="Rest">What is left over, in parts of the divisor.</param>
internal sealed record PartShare(IReadOnlyList<(decimal Pence, decimal Over)> Steps, BigInteger Pence, BigInteger Rest);

/// <summary>How many steps a division takes, so that no product has more than the 15 digits that a spreadsheet counts with.</summary>
/// <param name="Base">Weights are cut into digits of this base.</param>
/// <param name="Steps">Most digits of a weight.</param>
internal sealed record LongDivision(int Base, int Steps)
{
    private static readonly BigInteger Digits = 130_000_000_000_000;

    /// <summary>The shortest way for a divisor, or null where there is none.</summary>
    public static LongDivision? For(BigInteger divisor) =>
        new[] { new LongDivision(40_000, 2), new LongDivision(1_000, 4) }.FirstOrDefault(way => divisor * way.Base * 2 <= Digits && divisor <= BigInteger.Pow(way.Base, way.Steps));
}
