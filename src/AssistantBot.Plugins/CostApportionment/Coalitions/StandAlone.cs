using System.Numerics;
using AssistantBot.Plugins.CostApportionment.Sharing;

namespace AssistantBot.Plugins.CostApportionment.Coalitions;

/// <summary>What each partner gains against staying alone, and the payments between partners that leave nobody worse off.</summary>
/// <param name="Gains">Pounds by partner: what it would pay alone less what it pays; null where that is not known.</param>
/// <param name="Compensation">Pounds by partner: received, or paid where negative, summing to 0; null where none is needed or possible.</param>
internal sealed record StandAlone(IReadOnlyList<decimal?> Gains, IReadOnlyList<decimal>? Compensation)
{
    public bool IsComplete => Gains.All(gain => gain is not null);

    /// <summary>What the partners gain together, in pounds; negative where staying alone is cheaper.</summary>
    public decimal Together => Gains.Sum() ?? 0;

    /// <summary>What those who lose lose together: the least compensation that leaves them no worse off, in pounds.</summary>
    public decimal Losses => Gains.Where(gain => gain < 0).Sum(gain => -gain) ?? 0;

    /// <summary>What those who gain gain together: the most that they can pay and be no worse off, in pounds.</summary>
    public decimal Winnings => Gains.Where(gain => gain > 0).Sum() ?? 0;

    /// <summary>Null where no partner has a stand-alone cost.</summary>
    public static StandAlone? Of(Apportionment apportionment)
    {
        if (apportionment.Partners.All(partner => partner.StandAlone is null)) return null;
        var gains = new StandAlone([.. apportionment.Partners.Select((partner, i) => partner.StandAlone - apportionment.Totals[i])], null);
        return gains.IsComplete && gains.Losses > 0 && gains.Together >= 0 ? gains with { Compensation = Compensated(gains) } : gains;
    }

    /// <summary>Those who gain pay in proportion to their gain.</summary>
    private static List<decimal> Compensated(StandAlone alone)
    {
        var gains = alone.Gains.Select(gain => Pennies.Of(gain!.Value)).ToList();
        var paid = Pennies.Share(Pennies.Of(alone.Losses), [.. gains.Select(gain => BigInteger.Max(gain, 0))]);
        return [.. gains.Select((gain, i) => Pennies.Pounds(gain < 0 ? -gain : -paid[i]))];
    }
}
