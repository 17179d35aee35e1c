using AssistantBot.Conversation.Turns;
using AssistantBot.Models;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Models;

/// <summary>What people may use of a model in a day.</summary>
public sealed class ModelMeterTests
{
    private readonly ManualTime _time = new();

    [Theory, OnEveryStorage]
    public async Task Instances_that_share_a_store_count_together_and_a_new_day_begins_anew(string kind)
    {
        using var store = new StorageUnderTest(kind);
        var (one, other) = (Meter(store), Meter(store));
        await Task.WhenAll(one.CountAsync("a", 400, 100), other.CountAsync("a", 300, 199), one.CountAsync("b", 1, 1));
        Assert.True(await one.MayAskAsync("a", CancellationToken.None));
        await other.CountAsync("a", 1, 0);
        Assert.False(await one.MayAskAsync("a", CancellationToken.None));
        Assert.True(await one.MayAskAsync("b", CancellationToken.None));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.True(await one.MayAskAsync("a", CancellationToken.None));
    }

    [Theory, OnEveryDatabase]
    public async Task A_restart_forgets_nothing(string kind)
    {
        using var store = new StorageUnderTest(kind);
        await Meter(store).CountAsync("a", 1000, 0);
        store.Close();
        Assert.False(await Meter(store).MayAskAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task What_a_turn_or_a_day_may_cost_ends_it_too()
    {
        using var store = new StorageUnderTest("memory");
        var meter = new ModelMeter(Options.Create(new ModelOptions { InputPrice = 2, OutputPrice = 8, TurnCost = 0.01m, PersonDayCost = 0.02m }), store.Storage.State, _time);
        Assert.True(meter.MayGoOn(new ModelUse(false) { InputTokens = 1_000, OutputTokens = 999, Cost = 0.009992m }));
        Assert.False(meter.MayGoOn(new ModelUse(false) { InputTokens = 1_000, OutputTokens = 1_000, Cost = 0.01m }));
        Assert.Equal(0.019992m, await meter.CountAsync("a", 2_000, 1_999));
        Assert.True(await meter.MayAskAsync("a", CancellationToken.None));
        Assert.Equal(0.000008m, await meter.CountAsync("a", 0, 1));
        Assert.False(await meter.MayAskAsync("a", CancellationToken.None));
    }

    private ModelMeter Meter(StorageUnderTest store) => new(Options.Create(new ModelOptions { PersonDayTokens = 1_000 }), store.Storage.State, _time);
}
