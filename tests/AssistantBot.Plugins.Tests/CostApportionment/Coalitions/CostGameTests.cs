using AssistantBot.Plugins.CostApportionment.Coalitions;
using AssistantBot.Plugins.CostApportionment.Sharing;

namespace AssistantBot.Plugins.Tests.CostApportionment.Coalitions;

/// <summary>The Shapley value and the core, by hand and on random games.</summary>
public sealed class CostGameTests
{
    /// <summary>The airport game: runways of 10, 20 and 40. 10/3, then 10/2 more, then 20 more.</summary>
    [Fact]
    public void The_Shapley_value_by_hand()
    {
        var game = new CostGame(3, [new(1, 10), new(2, 20), new(4, 40), new(3, 20), new(5, 40), new(6, 40), new(7, 40)]);
        Assert.Equal([3.34m, 8.33m, 28.33m], game.Shapley());
        Assert.Equal(0, game.Assumed);
        Assert.Empty(game.Leaving([3.34m, 8.33m, 28.33m]));
    }

    [Fact]
    public void Groups_that_would_do_better_are_named_worst_first()
    {
        var game = new CostGame(3, [new(1, 10), new(2, 10), new(4, 10), new(3, 12), new(7, 24)]);
        Assert.Equal([new Coalition(1, 6), new Coalition(3, 6), new Coalition(5, 2)], game.Leaving([16, 2, 6]));
        Assert.Equal([new Coalition(3, 4)], game.Leaving([8, 8, 8]));
    }

    [Fact]
    public void A_group_without_a_cost_splits_in_the_cheapest_way()
    {
        var game = new CostGame(4, [new(1, 10), new(2, 10), new(4, 10), new(8, 10), new(3, 12), new(12, 13), new(15, 25)]);
        Assert.Equal(8, game.Assumed);
        Assert.Equal([new Coalition(7, 1)], game.Leaving([11, 2, 10, 2]).Where(group => group.Members == 7));
    }

    [Fact]
    public void Random_games_are_efficient_symmetric_and_give_a_dummy_its_own_cost()
    {
        var random = new Random(7);
        for (var n = 0; n < 2_000; n++)
        {
            var partners = random.Next(3, 6);
            var costs = new decimal[1 << partners];
            for (var group = 1; group < costs.Length; group++) costs[group] = random.Next(0, 100_000) / 100m;
            for (var group = 1; group < costs.Length; group++) costs[group] = costs[Normal(group)] + ((group & (1 << (partners - 1))) != 0 ? 77 : 0);
            var value = new CostGame(partners, [.. Enumerable.Range(1, costs.Length - 1).Select(group => new Coalition(group, costs[group]))]).Shapley();
            Assert.Equal(costs[^1], value.Sum());
            Assert.InRange(value[0] - value[1], 0, 0.01m);
            Assert.InRange(value[^1] - 77, -0.01m, 0.01m);

            int Normal(int group)
            {
                var rest = group & ((1 << (partners - 1)) - 1);
                return (rest & 3) == 2 ? rest - 1 : rest;
            }
        }
    }

    [Fact]
    public void Twelve_partners_are_worked_out() =>
        Assert.Equal(Enumerable.Repeat(10m, 12), new CostGame(12, [.. Enumerable.Range(0, 12).Select(i => new Coalition(1 << i, 20)), new Coalition(4095, 120)]).Shapley());
}
