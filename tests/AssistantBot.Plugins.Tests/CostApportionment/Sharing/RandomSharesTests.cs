using System.Collections.Immutable;
using System.Numerics;
using AssistantBot.Plugins.CostApportionment.Sharing;

namespace AssistantBot.Plugins.Tests.CostApportionment.Sharing;

/// <summary>A million random apportionments, the same ones in every run.</summary>
public sealed class RandomSharesTests
{
    [Fact]
    public void Shares_sum_to_the_penny_and_are_within_a_penny_of_exact() => Each(420_000, seed: 1, (whole, weights, shares, total) =>
    {
        Assert.Equal(whole, Pennies.Sum(shares));
        for (var i = 0; i < shares.Length; i++)
        {
            if (BigInteger.Abs((shares[i] * total) - (whole * weights[i])) >= total || (weights[i].IsZero && shares[i] > 0)) Assert.Fail($"{shares[i]} of {whole} for {weights[i]} of {total}");
        }
    });

    [Fact]
    public void A_larger_measure_never_has_less_and_of_equal_ones_the_first_has_the_penny() => Each(200_000, seed: 2, (whole, weights, shares, _) =>
    {
        for (var i = 0; i < shares.Length; i++)
        {
            for (var j = i + 1; j < shares.Length; j++)
            {
                var difference = shares[i] - shares[j];
                if (weights[i] > weights[j] ? difference < 0 : weights[i] < weights[j] ? difference > 0 : difference < 0 || difference > 1)
                    Assert.Fail($"{shares[i]} and {shares[j]} of {whole} for {weights[i]} and {weights[j]}");
            }
        }
    });

    [Fact]
    public void The_order_of_partners_matters_only_where_remainders_tie()
    {
        var random = new Random(3);
        Each(200_000, seed: 3, (whole, weights, shares, total) =>
        {
            var order = Enumerable.Range(0, weights.Length).ToArray();
            random.Shuffle(order);
            var shuffled = Pennies.Share(whole, [.. order.Select(i => weights[i])]);
            var remainders = weights.Select(weight => whole * weight % total).ToArray();
            for (var place = 0; place < order.Length; place++)
            {
                var i = order[place];
                if (shuffled[place] != shares[i] && remainders.Count(remainder => remainder == remainders[i]) == 1) Assert.Fail($"{shuffled[place]} and {shares[i]} of {whole} for {weights[i]} of {total}");
            }
        });
    }

    [Fact]
    public void Lines_with_mixed_bases_sum_to_the_penny_and_their_percentages_to_100()
    {
        var random = new Random(4);
        for (var n = 0; n < 150_000; n++)
        {
            var partners = Partners(random, random.Next(2, 7));
            var percent = random.Next(1, 100);
            IReadOnlyList<MixPart> mix = [new((Basis)random.Next(0, 4), percent), new((Basis)random.Next(4, 7), 100 - percent)];
            var line = new Line("Line", random.NextInt64(0, 100_000_000_000) / 100m, LineKind.Cost, mix);
            var shared = Apportionment.Of(new Arrangement(partners, [line], null, 3.5m, null, []));
            if (shared.First[0].Amounts.Sum() != line.Amount || shared.First[0].Percents.Sum() != 100 || shared.First[0].Amounts.Any(amount => amount < 0)) Assert.Fail($"{n}: {line}");
        }
    }

    [Fact]
    public void Limits_are_kept_to_the_penny_or_refused_in_words()
    {
        var (random, kept, refused) = (new Random(5), 0, 0);
        for (var n = 0; n < 30_000; n++)
        {
            var partners = Partners(random, random.Next(2, 6)).Select(partner => Limited(random, partner)).ToList();
            var lines = Enumerable.Range(0, random.Next(1, 4)).Select(i => new Line($"Line {i}", random.Next(0, 100_000) / 100m, LineKind.Cost, [new((Basis)random.Next(0, 7), 100)])).ToList();
            try
            {
                Within(Apportionment.Of(new Arrangement(partners, lines, null, 3.5m, null, [])), lines);
                kept++;
            }
            catch (SharingException refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.True(kept > 10_000 && refused > 500, $"{kept} kept, {refused} refused");
    }

    private static void Within(Apportionment shared, List<Line> lines)
    {
        for (var l = 0; l < lines.Count; l++)
        {
            if (shared.First[l].Amounts.Sum() != lines[l].Amount || shared.First[l].Amounts.Any(amount => amount < 0)) Assert.Fail($"{lines[l]} as {string.Join(' ', shared.First[l].Amounts)}");
        }

        for (var i = 0; i < shared.Partners.Count; i++)
        {
            var (partner, total) = (shared.Partners[i], shared.Totals[i]);
            if (total < (partner.Fixed ?? partner.Min ?? 0) || total > (partner.Fixed ?? partner.Max ?? decimal.MaxValue)) Assert.Fail($"{total} for {partner}");
        }
    }

    private static Partner Limited(Random random, Partner partner) => random.Next(6) switch
    {
        0 => partner with { Min = random.Next(0, 30_000) / 100m },
        1 => partner with { Max = random.Next(0, 60_000) / 100m },
        2 => partner with { Fixed = random.Next(0, 30_000) / 100m },
        3 => partner with { Min = random.Next(0, 10_000) / 100m, Max = random.Next(10_000, 60_000) / 100m },
        _ => partner,
    };

    private static List<Partner> Partners(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Partner($"Partner {i}", Bases.All.Skip(1).ToImmutableDictionary(basis => basis, _ => i == 0 ? 1m : random.Next(0, 300_000) / (decimal)Math.Pow(10, random.Next(0, 3)))))];

    private static void Each(int count, int seed, Action<BigInteger, BigInteger[], BigInteger[], BigInteger> check)
    {
        var random = new Random(seed);
        for (var n = 0; n < count; n++)
        {
            var weights = new BigInteger[random.Next(40) == 0 ? random.Next(2, 51) : random.Next(1, 7)];
            var most = random.Next(3) switch { 0 => 4, 1 => 1_000, _ => 1_000_000_000 };
            for (var i = 0; i < weights.Length; i++) weights[i] = random.Next(0, most);
            weights[random.Next(weights.Length)] += 1;
            var whole = new BigInteger(random.Next(3) switch { 0 => random.Next(0, 100), 1 => random.NextInt64(0, 1_000_000_000), _ => random.NextInt64(0, 100_000_000_000_000_000) });
            check(whole, weights, Pennies.Share(whole, weights), Pennies.Sum(weights));
        }
    }
}
