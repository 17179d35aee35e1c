using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>Last year's split of the costs. Only the proportion between partners counts; a partner without a figure had no part.</summary>
internal sealed record LastYear(BigInteger[] Weights)
{
    /// <summary>Null where no partner has a figure of more than 0.</summary>
    public static LastYear? Of(IReadOnlyList<Partner> partners) =>
        partners.Any(partner => partner.LastYear > 0) ? new LastYear(Sharing.Weights.Of([.. partners.Select(partner => partner.LastYear ?? 0)])) : null;

    /// <summary>Per cent by partner, with two decimals, summing to 100.</summary>
    public IReadOnlyList<decimal> Percents => [.. Pennies.Share(10_000, Weights).Select(Pennies.Pounds)];

    /// <summary>The largest change of a partner's part of all costs, in percentage points.</summary>
    public decimal Change(IReadOnlyList<LineSplit> costs)
    {
        var now = Enumerable.Range(0, Weights.Length).Select(i => costs.Sum(split => split.Amounts[i])).ToList();
        var (whole, before) = (now.Sum(), (decimal)Pennies.Sum(Weights));
        return whole == 0 ? 0 : decimal.Round(now.Select((amount, i) => Math.Abs((amount / whole) - ((decimal)Weights[i] / before)) * 100).Max(), 10);
    }

    /// <summary>The rule of a line that is shared as last year.</summary>
    public LineRule Rule(LineRule rule) => rule with { Weights = Weights };
}
