using System.Net;
using System.Net.Http.Headers;
using AssistantBot.Channels.BotFramework.Connector;
using Microsoft.Extensions.Time.Testing;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>What is sent again, and when.</summary>
public sealed class RetryRuleTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(412, true)]
    [InlineData(429, true)]
    [InlineData(502, true)]
    [InlineData(504, true)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public void Retry_412_429_502_504(int status, bool again) => Assert.Equal(again, Wait(status, 1, 0) is not null);

    [Fact]
    public void Three_tries() => Assert.Equal([true, true, false], Enumerable.Range(1, 3).Select(tried => Wait(429, tried, 0) is not null));

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(1, 0.5, 4)]
    [InlineData(2, 0, 6)]
    [InlineData(2, 0.999, 17.988)]
    public void Jitter_from_2_to_20_seconds(int tried, double jitter, double seconds) => Assert.Equal(seconds, Wait(429, tried, jitter)!.Value.TotalSeconds, 3);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(9, 9)]
    [InlineData(60, 60)]
    [InlineData(301, null)]
    public void Retry_After_honoured(int asked, int? seconds)
    {
        var wait = seconds is { } number ? TimeSpan.FromSeconds(number) : (TimeSpan?)null;
        Assert.Equal(wait, Wait(429, 1, 0, new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked))));
        Assert.Equal(wait, Wait(429, 1, 0, new RetryConditionHeaderValue(Clock.GetUtcNow().AddSeconds(asked))));
    }

    private static TimeSpan? Wait(int status, int tried, double jitter, RetryConditionHeaderValue? after = null)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Headers.RetryAfter = after;
        return new RetryRule(() => jitter, Clock).Wait(response, tried);
    }
}
