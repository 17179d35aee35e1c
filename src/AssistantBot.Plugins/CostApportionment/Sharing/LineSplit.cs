using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>How a line was shared in one year.</summary>
/// <param name="Rule">By what it was shared; of costs where last year's split stands, by that.</param>
/// <param name="Settled">Pennies that a minimum, maximum or fixed contribution settled, by partner; null where the rule decides.</param>
/// <param name="Shares">Pennies by partner, summing to the line.</param>
internal sealed record LineSplit(Line Line, LineRule Rule, IReadOnlyList<BigInteger?> Settled, BigInteger[] Shares)
{
    public bool IsLimited => Settled.Any(pennies => pennies is not null);

    /// <summary>Per cent by partner, with two decimals, summing to 100: of the rule, or of the amounts where a contribution was settled.</summary>
    public IReadOnlyList<decimal> Percents { get; } =
        [.. Pennies.Share(10_000, Settled.Any(pennies => pennies is not null) && Shares.Any(share => share > 0) ? Shares : Rule.Weights).Select(Pennies.Pounds)];

    /// <summary>Pounds by partner.</summary>
    public IReadOnlyList<decimal> Amounts { get; } = [.. Shares.Select(Pennies.Pounds)];

    /// <summary>What is left of the line for those whose contribution is not settled, in pennies.</summary>
    public BigInteger Rest => Pennies.Of(Line.Amount) - Settled.Aggregate(BigInteger.Zero, (sum, pennies) => sum + (pennies ?? 0));

    /// <summary>The weights by which the rest is shared.</summary>
    public BigInteger[] FreeWeights => [.. Rule.Weights.Select((weight, i) => Settled[i] is null ? weight : 0)];
}

/// <summary>A year's lines.</summary>
/// <param name="Stands">Whether last year's split of the costs stood, because the change was within the tolerance.</param>
/// <param name="Change">The largest change from last year's split, in percentage points; null where it was not asked.</param>
internal sealed record YearSplit(int Year, IReadOnlyList<LineSplit> Lines, bool Stands, decimal? Change);
