using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>What the divisions of a line's parts come to for each partner, before the pennies that are left over are given out.</summary>
internal sealed class BlockShares
{
    /// <param name="divisions">One for each part of the line.</param>
    /// <param name="rest">Pence to share.</param>
    public BlockShares(IReadOnlyList<PartDivision> divisions, BigInteger rest)
    {
        var partners = Enumerable.Range(0, divisions[0].Shares.Count).ToList();
        var fractions = partners.Select(i => divisions.Count == 1 ? 0 : decimal.Round(divisions.Sum(division => (decimal)division.Shares[i].Rest / (decimal)division.Divisor), 12)).ToList();
        Whole = [.. partners.Select(i => divisions.Sum(division => (decimal)division.Shares[i].Pence) + decimal.Truncate(fractions[i]))];
        Remainders = [.. partners.Select(i => divisions.Count == 1 ? (decimal)divisions[0].Shares[i].Rest : fractions[i] - decimal.Truncate(fractions[i]))];
        LeftOver = (decimal)rest - Whole.Sum();
        Ranks = [.. partners.Select(Rank)];
    }

    /// <summary>Whole pence by partner.</summary>
    public IReadOnlyList<decimal> Whole { get; }

    /// <summary>What is left of each partner's exact share.</summary>
    public IReadOnlyList<decimal> Remainders { get; }

    /// <summary>Place of each remainder, the largest 1, of equal ones the first partner's before.</summary>
    public IReadOnlyList<int> Ranks { get; }

    /// <summary>Pennies to give out.</summary>
    public decimal LeftOver { get; }

    private int Rank(int i)
    {
        var rank = 1;
        for (var other = 0; other < Remainders.Count; other++)
        {
            if (Remainders[other] > Remainders[i] || (other < i && Remainders[other] == Remainders[i])) rank++;
        }

        return rank;
    }
}
