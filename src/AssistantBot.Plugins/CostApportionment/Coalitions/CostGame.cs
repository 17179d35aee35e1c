using System.Numerics;
using AssistantBot.Plugins.CostApportionment.Sharing;

namespace AssistantBot.Plugins.CostApportionment.Coalitions;

/// <summary>What every group of partners would pay by itself, and what follows from it for a fair and a stable split.</summary>
internal sealed class CostGame
{
    /// <summary>Most partners: 4,095 groups.</summary>
    public const int MostPartners = 12;

    private readonly int _partners;
    private readonly decimal[] _costs;

    /// <summary>A group without a cost of its own is taken at the cheapest way in which it could split into groups that have one.</summary>
    /// <param name="partners">2 to 12.</param>
    /// <param name="coalitions">One for each partner alone and one for all together, at least; pounds to the penny.</param>
    public CostGame(int partners, IReadOnlyList<Coalition> coalitions)
    {
        _partners = partners;
        var given = new decimal?[1 << partners];
        foreach (var coalition in coalitions) given[coalition.Members] = coalition.Cost;
        Assumed = given.Skip(1).Count(cost => cost is null);
        _costs = new decimal[given.Length];
        for (var group = 1; group < given.Length; group++) _costs[group] = given[group] ?? Cheapest(group);
    }

    /// <summary>How many groups had no cost of their own.</summary>
    public int Assumed { get; }

    /// <summary>What all pay together, in pounds.</summary>
    public decimal Whole => _costs[^1];

    /// <summary>
    /// The Shapley value in pounds by partner: what each adds to the cost of those before it, on average over all orders in which they could join.
    /// Exact, then rounded to pennies that sum to the whole.
    /// </summary>
    public IReadOnlyList<decimal> Shapley()
    {
        var (orders, numerators) = (Factorial(_partners), new BigInteger[_partners]);
        for (var i = 0; i < _partners; i++)
        {
            var added = Added(i);
            for (var before = 0; before < _partners; before++)
                numerators[i] += Factorial(before) * Factorial(_partners - before - 1) * Pennies.Of(added[before]);
        }

        return [.. Pennies.Round(Pennies.Of(Whole), numerators, orders).Select(Pennies.Pounds)];
    }

    /// <summary>The groups that would pay less by themselves than under a split, worst first; none where the split lies in the core.</summary>
    /// <param name="split">Pounds by partner, summing to the whole.</param>
    public IReadOnlyList<Coalition> Leaving(IReadOnlyList<decimal> split)
    {
        var leaving = new List<Coalition>();
        for (var group = 1; group < _costs.Length - 1; group++)
        {
            var excess = Members(group).Sum(i => split[i]) - _costs[group];
            if (excess > 0) leaving.Add(new Coalition(group, excess));
        }

        return [.. leaving.OrderByDescending(coalition => coalition.Cost).ThenBy(coalition => coalition.Members)];
    }

    /// <summary>The partners of a group, in order.</summary>
    public IEnumerable<int> Members(int group) => Enumerable.Range(0, _partners).Where(i => (group & (1 << i)) != 0);

    /// <summary>What a partner adds to groups of the others, summed over those of each size.</summary>
    private decimal[] Added(int partner)
    {
        var sums = new decimal[_partners];
        for (var group = 0; group < _costs.Length; group++)
        {
            if ((group & (1 << partner)) == 0) sums[BitOperations.PopCount((uint)group)] += _costs[group | (1 << partner)] - _costs[group];
        }

        return sums;
    }

    /// <summary>Over all ways to part a group in two, of which the first has its first partner.</summary>
    private decimal Cheapest(int group)
    {
        var (first, cheapest) = (group & -group, decimal.MaxValue);
        for (var part = (group - 1) & group; part > 0; part = (part - 1) & group)
        {
            if ((part & first) != 0) cheapest = Math.Min(cheapest, _costs[part] + _costs[group ^ part]);
        }

        return cheapest;
    }

    private static BigInteger Factorial(int number) => number < 2 ? BigInteger.One : number * Factorial(number - 1);
}
