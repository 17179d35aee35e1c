using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>
/// Minimum, maximum and fixed contributions to a year's costs. Whoever is at a limit pays the same part of every cost line;
/// the rest of each line is shared between the others by its own basis, until nobody is beyond a limit.
/// </summary>
internal sealed class Limits
{
    private readonly IReadOnlyList<Partner> _partners;
    private readonly IReadOnlyList<(Line Line, LineRule Rule)> _costs;
    private readonly string _year;
    private readonly BigInteger?[] _bound;

    private Limits(IReadOnlyList<Partner> partners, IReadOnlyList<(Line Line, LineRule Rule)> costs, string year)
    {
        (_partners, _costs, _year) = (partners, costs, year);
        _bound = [.. partners.Select(partner => partner.Fixed is { } pounds ? Pennies.Of(pounds) : (BigInteger?)null)];
    }

    /// <exception cref="SharingException">The limits together are more or less than the costs, or leave nobody to carry the rest.</exception>
    public static IReadOnlyList<LineSplit> Share(IReadOnlyList<Partner> partners, IReadOnlyList<(Line Line, LineRule Rule)> costs, int year)
    {
        var limits = new Limits(partners, costs, Years.Name(year));
        if (partners.Any(partner => partner.IsLimited)) limits.RefuseImpossible();
        while (true)
        {
            var splits = limits.ShareRest();
            if (!limits.Bind([.. partners.Select((_, i) => splits.Aggregate(BigInteger.Zero, (sum, split) => sum + split.Shares[i]))])) return splits;
        }
    }

    private BigInteger Least(int i) => Pennies.Of(_partners[i].Fixed ?? _partners[i].Min ?? 0);

    private BigInteger? Most(int i) => (_partners[i].Fixed ?? _partners[i].Max) is { } pounds ? Pennies.Of(pounds) : null;

    private void RefuseImpossible()
    {
        var whole = _costs.Aggregate(BigInteger.Zero, (sum, cost) => sum + Pennies.Of(cost.Line.Amount));
        var least = Enumerable.Range(0, _partners.Count).Aggregate(BigInteger.Zero, (sum, i) => sum + Least(i));
        if (least > whole) throw new SharingException($"The minimum and fixed contributions come to {Text.Pounds(Pennies.Pounds(least))}, more than the costs of {Text.Pounds(Pennies.Pounds(whole))} in {_year}. Lower one of them.");
        if (Enumerable.Range(0, _partners.Count).Any(i => Most(i) is null)) return;
        var most = Enumerable.Range(0, _partners.Count).Aggregate(BigInteger.Zero, (sum, i) => sum + Most(i)!.Value);
        if (most < whole) throw new SharingException($"The maximum and fixed contributions come to {Text.Pounds(Pennies.Pounds(most))}, less than the costs of {Text.Pounds(Pennies.Pounds(whole))} in {_year}. Raise one of them, or leave one partner without a maximum.");
    }

    private List<LineSplit> ShareRest()
    {
        var rest = _costs.Select(cost => Pennies.Of(cost.Line.Amount)).ToArray();
        var settled = _costs.Select(_ => new BigInteger?[_partners.Count]).ToArray();
        for (var i = 0; i < _partners.Count; i++)
        {
            if (_bound[i] is { } pennies) Settle(i, pennies, rest, settled);
        }

        return [.. _costs.Select((cost, l) => Finished(cost.Line, cost.Rule, rest[l], settled[l]))];
    }

    /// <summary>Takes a contribution in the same part from what is left of every line.</summary>
    private static void Settle(int partner, BigInteger pennies, BigInteger[] rest, BigInteger?[][] settled)
    {
        var parts = rest.All(left => left.IsZero) ? new BigInteger[rest.Length] : Pennies.Share(pennies, rest);
        for (var l = 0; l < rest.Length; l++)
        {
            settled[l][partner] = parts[l];
            rest[l] -= parts[l];
        }
    }

    private static LineSplit Finished(Line line, LineRule rule, BigInteger rest, BigInteger?[] settled)
    {
        var free = rule.Weights.Select((weight, i) => settled[i] is null ? weight : 0).ToArray();
        var anyone = free.Any(weight => weight > 0);
        if (rest > 0 && !anyone)
            throw new SharingException($"Beside the minimum, maximum and fixed contributions, {Text.Pounds(Pennies.Pounds(rest))} of \"{line.Name}\" is left that no partner can carry {line.Words}. Change a limit or the basis.");
        var shares = anyone ? Pennies.Share(rest, free) : free;
        return new LineSplit(line, rule, settled, [.. shares.Select((share, i) => settled[i] ?? share)]);
    }

    /// <summary>Binds those beyond a limit on the side that weighs more, so that the others can still carry the rest. False where nobody is.</summary>
    private bool Bind(BigInteger[] totals)
    {
        var (over, under) = (new BigInteger[totals.Length], new BigInteger[totals.Length]);
        for (var i = 0; i < totals.Length; i++)
        {
            if (_bound[i] is not null) continue;
            over[i] = Most(i) is { } most && totals[i] > most ? totals[i] - most : 0;
            under[i] = totals[i] < Least(i) ? Least(i) - totals[i] : 0;
        }

        var fromAbove = Pennies.Sum(over) >= Pennies.Sum(under);
        var beyond = fromAbove ? over : under;
        for (var i = 0; i < totals.Length; i++)
        {
            if (beyond[i] > 0) _bound[i] = fromAbove ? Most(i) : Least(i);
        }

        return beyond.Any(excess => excess > 0);
    }
}
