using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>A portion of a line that is shared by one set of weights: one basis, during one period.</summary>
/// <param name="Portion">Its part of the line, to be compared with the other portions.</param>
/// <param name="Weights">A whole number for each partner; 0 for those who did not take part.</param>
internal sealed record RulePart(Basis Basis, decimal Percent, Period Period, BigInteger Portion, BigInteger[] Weights);

/// <summary>By what a line is shared in one year.</summary>
/// <param name="Weights">The exact proportion of each partner.</param>
internal sealed record LineRule(IReadOnlyList<RulePart> Parts, BigInteger[] Weights)
{
    /// <exception cref="SharingException">Nobody, or only partners without the measure, could carry a part of it.</exception>
    public static LineRule Of(string line, IReadOnlyList<MixPart> mix, IReadOnlyList<Period> periods, IReadOnlyList<Partner> partners)
    {
        var portions = Sharing.Weights.Of([.. mix.Select(part => part.Percent)]);
        var parts = (from i in Enumerable.Range(0, mix.Count)
                     from period in periods
                     select new RulePart(mix[i].Basis, mix[i].Percent, period, portions[i] * period.Days, Measures(line, mix[i].Basis, period, partners))).ToList();
        return new LineRule(parts, Sharing.Weights.Mixed([.. parts.Select(part => (part.Portion, part.Weights))]));
    }

    private static BigInteger[] Measures(string line, Basis basis, Period period, IReadOnlyList<Partner> partners)
    {
        var weights = Sharing.Weights.Of([.. partners.Select((partner, i) => period.Present[i] ? partner.Measure(basis) ?? 0 : 0)]);
        if (weights.Any(weight => weight > 0)) return weights;
        throw new SharingException(period.Present.Any(present => present)
            ? $"The {basis.Measure()} of all partners is 0, so \"{line}\" cannot be shared {basis.Phrase()}. Give at least one partner more than 0, or choose another basis."
            : $"Nobody is a partner from {period.From:d MMMM yyyy} to {period.Last:d MMMM yyyy}, so \"{line}\" cannot be shared. Correct who joined or left when.");
    }
}

/// <summary>An arrangement that cannot be carried out, with the reason and what to change in one or two sentences.</summary>
internal sealed class SharingException(string reason) : Exception(reason);
