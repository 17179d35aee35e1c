using System.Collections.Concurrent;
using System.Net;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Authentication;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>Which cloud's channels are answered: the public one's, or the government's where that is configured.</summary>
public sealed class CloudTests
{
    private const string Government = "https://api.botframework.us";
    private const string GovernmentService = "https://smba.infra.gov.teams.microsoft.us/gcch/";

    [Theory]
    [InlineData("", "https://login.botframework.com/v1/.well-known/openidconfiguration")]
    [InlineData("usgov", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration")]
    public async Task The_keys_are_asked_for_at_the_clouds_own_address(string cloud, string address)
    {
        using var network = new Network();
        using var http = new HttpClient(network);
        var metadata = new KeyMetadata(http, Options.Create(new BotOptions { AppId = ChannelUnderTest.AppId, Cloud = cloud }));
        await Assert.ThrowsAsync<KeyMetadataException>(() => metadata.ReadAsync(default));
        Assert.Equal(address, Assert.Single(network.Asked));
    }

    [Fact]
    public async Task The_government_clouds_channel_is_answered_where_it_is_configured_and_the_public_one_is_not()
    {
        await using var channel = await ChannelUnderTest.StartAsync("--Bot:Cloud", "usgov");
        string Token(string issuer, string service) => channel.Key.Sign(ChannelUnderTest.Header, channel.Claims().With("iss", issuer).With("serviceurl", service).ToJsonString());
        await channel.AssertTakenAsync(Token(Government, GovernmentService), channel.Message().With("serviceUrl", GovernmentService));
        Assert.StartsWith("/gcch/v3/conversations/", Assert.Single(channel.Bot.Connector.Sent).Path, StringComparison.Ordinal);
        await channel.AssertRefusedAsync(channel.Token(), "issuer is not the channel");
    }

    [Fact]
    public async Task Elsewhere_the_government_clouds_channel_is_not_answered()
    {
        await using var channel = await ChannelUnderTest.StartAsync();
        await channel.AssertRefusedAsync(channel.Key.Sign(ChannelUnderTest.Header, channel.Claims().With("iss", Government).ToJsonString()), "issuer is not the channel");
        var (status, body) = await channel.PostAsync(
            channel.Key.Sign(ChannelUnderTest.Header, channel.Claims().With("serviceurl", GovernmentService).ToJsonString()), channel.Message().With("serviceUrl", GovernmentService));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("ServiceUrlNotAllowed", body, StringComparison.Ordinal);
    }

    /// <summary>Has nothing at any address, and keeps what was asked for.</summary>
    private sealed class Network : HttpMessageHandler
    {
        private readonly ConcurrentQueue<string> _asked = new();

        public IReadOnlyList<string> Asked => [.. _asked];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _asked.Enqueue(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        }
    }
}
