using System.Net;
using AssistantBot.Channels.BotFramework.Files;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace AssistantBot.Tests.Channels.BotFramework.Files;

public sealed class SharePointClientTests
{
    [Fact]
    public async Task The_products_own_handler_follows_no_redirect_and_keeps_no_cookie()
    {
        await using var there = await FakeConnector.StartAsync();
        there.Answer = context =>
        {
            context.Response.Headers.SetCookie = "a=b";
            context.Response.Redirect($"{there.Url}/elsewhere");
            return Task.CompletedTask;
        };
        using var http = new HttpClient(SharePointClient.Handler());
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await http.PostAsync(there.Url, new StringContent("{}"));
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }

        Assert.Equal(["/", "/"], there.Sent.Select(sent => sent.Path));
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up()
    {
        using var http = new HttpClient(new SilentHandler());
        var client = new SharePointClient(http, new ImpatientTime(), NullLogger<SharePointClient>.Instance);
        Assert.True(SharePointAddress.TryRead("https://contoso.sharepoint.com/x", out var address));
        Assert.False(await client.PutAsync(address, new MemoryStream([1])));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address, CancellationToken.None));
        Assert.InRange(SharePointClient.Deadline, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9));
    }

    /// <summary>Answers when it is told to give up.</summary>
    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new NotSupportedException();
        }
    }

    /// <summary>Every timer is due at once.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
