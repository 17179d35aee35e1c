using AssistantBot.Channels.BotFramework.Authentication;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>The channel's keys: when they are asked for, and how long they serve.</summary>
public sealed class KeyCacheTests : IAsyncLifetime
{
    private ChannelUnderTest _channel = null!;

    public async Task InitializeAsync() => _channel = await ChannelUnderTest.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Keys_serve_24_hours_without_another_fetch()
    {
        await _channel.AssertTakenAsync(_channel.Token());
        _channel.Time.Advance(ChannelKeys.Fresh - TimeSpan.FromSeconds(1));
        await _channel.AssertTakenAsync(_channel.Token());
        Assert.Equal(1, _channel.Metadata.Fetches);
        _channel.Time.Advance(TimeSpan.FromSeconds(1));
        await _channel.AssertTakenAsync(_channel.Token());
        Assert.Equal(2, _channel.Metadata.Fetches);
    }

    [Fact]
    public async Task A_thousand_random_kids_cause_one_fetch()
    {
        await _channel.AssertTakenAsync(_channel.Token());
        _channel.Time.Advance(ChannelKeys.Pause);
        var claims = _channel.Claims().ToJsonString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(kid => _channel.PostAsync(_channel.Key.Sign($$"""{"alg":"RS256","kid":"random-{{kid}}"}""", claims))));
        Assert.All(answers, answer => ChannelUnderTest.AssertTold(answer, System.Net.HttpStatusCode.Unauthorized));
        Assert.Equal(2, _channel.Metadata.Fetches);
    }

    [Fact]
    public async Task A_cold_start_under_load_is_one_flight()
    {
        var token = _channel.Token();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _channel.PostAsync(token)));
        Assert.All(answers, answer => Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, _channel.Metadata.Fetches);
    }

    [Fact]
    public async Task Rotation_takes_the_new_key_after_five_minutes_and_drops_the_old()
    {
        await _channel.AssertTakenAsync(_channel.Token());
        using var next = new TestKey("key-2");
        _channel.Metadata.Keys = [next.Published("msteams")];
        string Rotated() => next.Sign("""{"alg":"RS256","kid":"key-2"}""", _channel.Claims().ToJsonString());
        await _channel.AssertRefusedAsync(Rotated(), "not one of the channel's");
        _channel.Time.Advance(ChannelKeys.Pause);
        await _channel.AssertTakenAsync(Rotated());
        await _channel.AssertRefusedAsync(_channel.Token(), "not one of the channel's");
    }

    [Fact]
    public async Task Keys_unreachable_cold_refuse_and_are_asked_for_again_after_ten_seconds()
    {
        var answer = _channel.Metadata.Answer;
        _channel.Metadata.Break();
        await _channel.AssertRefusedAsync(_channel.Token(), "not one of the channel's");
        await _channel.AssertRefusedAsync(_channel.Token(), "not one of the channel's");
        Assert.Equal(1, _channel.Metadata.Fetches);
        Assert.Single(_channel.Bot.Server.Log.Lines, line => line.StartsWith("Error: The channel's keys cannot be had", StringComparison.Ordinal) && line.Contains("answered 503", StringComparison.Ordinal));
        _channel.Metadata.Answer = answer;
        _channel.Time.Advance(ChannelKeys.ColdPause);
        await _channel.AssertTakenAsync(_channel.Token());
    }

    [Fact]
    public async Task Keys_unreachable_warm_serve_five_days_and_no_longer()
    {
        await _channel.AssertTakenAsync(_channel.Token());
        _channel.Metadata.Break();
        _channel.Time.Advance(ChannelKeys.Usable);
        await _channel.AssertTakenAsync(_channel.Token());
        Assert.Contains(_channel.Bot.Server.Log.Lines, line => line.StartsWith("Warning: The channel's keys could not be asked for anew", StringComparison.Ordinal));
        _channel.Time.Advance(TimeSpan.FromSeconds(1));
        await _channel.AssertRefusedAsync(_channel.Token(), "not one of the channel's");
    }

    [Fact]
    public async Task Duplicate_kid_is_nobodys_key()
    {
        using var other = new TestKey("key-1");
        _channel.Metadata.Keys = [_channel.Key.Published("msteams"), other.Published("msteams")];
        await _channel.AssertRefusedAsync(_channel.Token(), "not one of the channel's");
        await _channel.AssertRefusedAsync(other.Sign(ChannelUnderTest.Header, _channel.Claims().ToJsonString()), "not one of the channel's");
    }

    [Fact]
    public async Task RSA_keys_below_2048_bits_are_passed_over()
    {
        using var weak = new TestKey("weak", 1024);
        _channel.Metadata.Keys = [_channel.Key.Published("msteams"), weak.Published("msteams")];
        await _channel.AssertTakenAsync(_channel.Token());
        await _channel.AssertRefusedAsync(weak.Sign("""{"alg":"RS256","kid":"weak"}""", _channel.Claims().ToJsonString()), "not one of the channel's");
    }

    [Theory]
    [InlineData("kty", "EC")]
    [InlineData("use", "enc")]
    [InlineData("alg", "RS512")]
    [InlineData("e", "AQ")]
    [InlineData("e", "Ag")]
    [InlineData("n", "not base64")]
    public async Task Keys_for_other_uses_are_passed_over(string field, string value)
    {
        _channel.Metadata.Keys = [_channel.Key.Published("msteams").With(field, value)];
        await _channel.AssertRefusedAsync(_channel.Token(), "not one of the channel's");
    }

    [Fact]
    public async Task A_key_without_endorsements_vouches_for_nothing()
    {
        _channel.Metadata.Keys = [_channel.Key.Published()];
        await _channel.AssertRefusedAsync(_channel.Token(), "not endorsed", System.Net.HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("http://keys.example/keys")]
    [InlineData("/keys")]
    [InlineData("file:///keys")]
    public async Task Keys_come_by_https_except_on_loopback(string address)
    {
        _channel.Metadata.Metadata = context => context.Response.WriteAsync($$"""{"jwks_uri":"{{address}}"}""");
        await _channel.AssertRefusedAsync(_channel.Token(), "not one of the channel's");
        Assert.Contains(_channel.Bot.Server.Log.Lines, line => line.Contains("names no https address as jwks_uri", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_redirects_to_other_keys()
    {
        await using var other = await FakeMetadata.StartAsync(_channel.Key.Published("msteams"));
        _channel.Metadata.Answer = context =>
        {
            context.Response.Redirect($"{other.Url}/keys");
            return Task.CompletedTask;
        };
        await _channel.AssertRefusedAsync(_channel.Token(), "not one of the channel's");
        Assert.Equal(0, other.Fetches);
    }
}
