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

    private ModelMeter Meter(StorageUnderTest store) => new(Options.Create(new ModelOptions { PersonDayTokens = 1_000 }), store.Storage.State, _time);
}
