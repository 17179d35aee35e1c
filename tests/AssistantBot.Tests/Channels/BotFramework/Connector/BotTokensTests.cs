using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>Our token: one request at a time, and renewed in time.</summary>
public sealed class BotTokensTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));
    private readonly FakeTokens _source;
    private readonly BotTokens _tokens;

    public BotTokensTests()
    {
        _source = new FakeTokens(_time);
        _tokens = new BotTokens(_source, _time);
    }

    [Fact]
    public async Task Refreshed_five_minutes_early()
    {
        Assert.Equal("token-1", await _tokens.GetAsync(default));
        _time.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));
        Assert.Equal("token-1", await _tokens.GetAsync(default));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", await _tokens.GetAsync(default));
    }

    [Fact]
    public async Task One_flight()
    {
        var gate = new TaskCompletionSource();
        _source.Before = () => gate.Task;
        var all = Enumerable.Range(0, 20).Select(_ => _tokens.GetAsync(default)).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(all), token => Assert.Equal("token-1", token));
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public async Task A_token_serves_to_its_end_where_no_other_is_to_be_had()
    {
        await _tokens.GetAsync(default);
        _source.Before = () => throw new TokenSourceException("the endpoint is away");
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("token-1", await _tokens.GetAsync(default));
        _time.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<TokenSourceException>(() => _tokens.GetAsync(default));
        _source.Before = () => Task.CompletedTask;
        Assert.StartsWith("token-", await _tokens.GetAsync(default), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_not_written_out() => Assert.DoesNotContain("secret", new BotToken("secret", _time.GetUtcNow()).ToString(), StringComparison.Ordinal);
}
