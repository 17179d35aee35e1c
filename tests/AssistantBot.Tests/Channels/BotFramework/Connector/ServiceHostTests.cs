using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Authentication;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>The hosts that replies and our token may go to.</summary>
public sealed class ServiceHostTests
{
    [Theory]
    [InlineData("https://api.botframework.com/", true)]
    [InlineData("https://botframework.com/", true)]
    [InlineData("https://webchat.botframework.com/x", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/", true)]
    [InlineData("https://smba.trafficmanager.net/uk/", true)]
    [InlineData("https://SMBA.TrafficManager.net/uk/", true)]
    [InlineData("http://smba.trafficmanager.net/uk/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://x.smba.trafficmanager.net/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://teams.microsoft.com.evil.example/", false)]
    [InlineData("https://evil.example/botframework.com", false)]
    [InlineData("https://botframework.com./", false)]
    [InlineData("https://api.botframework.us/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("http://localhost:3978/", false)]
    [InlineData("http://169.254.169.254/", false)]
    public void Host_allow_list(string address, bool allowed) => Assert.Equal(allowed, Rule(new BotOptions { AppId = ChannelUnderTest.AppId }).Allows(new Uri(address)));

    [Theory]
    [InlineData("https://api.botframework.us/", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch/", true)]
    [InlineData("https://x.botframework.azure.us/", true)]
    [InlineData("https://evil.us/", false)]
    public void Government_hosts_where_configured(string address, bool allowed) =>
        Assert.Equal(allowed, Rule(new BotOptions { AppId = ChannelUnderTest.AppId, Cloud = "usgov" }).Allows(new Uri(address)));

    [Theory]
    [InlineData("http://localhost:5000/", true)]
    [InlineData("http://[::1]:5000/", true)]
    [InlineData("https://smba.trafficmanager.net/uk/", false)]
    public void Loopback_where_no_app_id_is_configured(string address, bool allowed) => Assert.Equal(allowed, Rule(new BotOptions()).Allows(new Uri(address)));

    [Fact]
    public async Task The_token_goes_nowhere_else()
    {
        var options = Options.Create(new BotOptions { AppId = ChannelUnderTest.AppId });
        var source = new FakeTokens(new FakeTimeProvider());
        using var handler = new BearerHandler(options, new ServiceRule(options), new BotTokens(source, new FakeTimeProvider())) { InnerHandler = new HttpClientHandler() };
        using var http = new HttpClient(handler);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("https://evil.trafficmanager.net/")));
        Assert.Equal(0, source.Fetches);
    }

    private static ServiceRule Rule(BotOptions options) => new(Options.Create(options));
}
