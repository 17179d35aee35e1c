using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The long division of one part, as the formulas do it.</summary>
internal sealed class PartDivision
{
    private readonly PartShare[] _shares;

    /// <param name="rest">Pence to share.</param>
    public PartDivision(LivePart part, BigInteger rest)
    {
        (Pence, Divisor) = (rest * part.Portion, part.Divisor);
        Quotient = BigInteger.DivRem(Pence, Divisor, out var remainder);
        Remainder = remainder;
        _shares = [.. part.Weights.Select(Divide)];
    }

    public BigInteger Pence { get; }

    public BigInteger Divisor { get; }

    public BigInteger Quotient { get; }

    public BigInteger Remainder { get; }

    /// <summary>The share of a partner.</summary>
    public PartShare Of(int partner) => _shares[partner];

    private PartShare Divide(BigInteger weight)
    {
        var high = BigInteger.DivRem(weight, LivePart.Step, out var low);
        var highPence = BigInteger.DivRem(Remainder * high, Divisor, out var highRest);
        var lowPence = BigInteger.DivRem((highRest * LivePart.Step) + (Remainder * low), Divisor, out var lowRest);
        return new PartShare(highPence, highRest, lowPence, lowRest, (Quotient * weight) + (highPence * LivePart.Step) + lowPence);
    }
}

/// <param name="Pence">The part's share in whole pence, rounded down.</param>
/// <param name="LowRest">What is left over, in parts of the divisor.</param>
internal readonly record struct PartShare(BigInteger HighPence, BigInteger HighRest, BigInteger LowPence, BigInteger LowRest, BigInteger Pence);
