using System.Net;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Tests.Channels.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>A reply that cannot be sent is logged once, without what was typed, and the channel is still told that its activity was taken.</summary>
public sealed class SendFailureTests
{
    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError)]
    [InlineData(StatusCodes.Status403Forbidden)]
    public async Task A_service_that_refuses(int status)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Connector.Answer = context => Respond(context, status);
        await AssertLoggedOnce(bot, $"answered {status}");
        Assert.Single(bot.Connector.Sent);
    }

    [Fact]
    public async Task A_service_that_sends_elsewhere_is_not_followed()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.Connector.Answer = context =>
        {
            context.Response.Headers.Location = "/elsewhere";
            return Respond(context, StatusCodes.Status307TemporaryRedirect);
        };
        await AssertLoggedOnce(bot, "answered 307");
        Assert.Single(bot.Connector.Sent);
    }

    [Fact]
    public async Task A_service_that_is_not_there()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var url = bot.Connector.Url;
        await bot.Connector.DisposeAsync();
        await AssertLoggedOnce(bot, "refused", url);
    }

    [Fact]
    public async Task A_service_that_never_answers()
    {
        await using var bot = await BotUnderTest.StartAsync(builder =>
            builder.Services.AddHttpClient<ConnectorClient>(http => http.Timeout = TimeSpan.FromMilliseconds(50)));
        bot.Connector.Answer = async context => await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await AssertLoggedOnce(bot, "no answer in time");
    }

    private static async Task AssertLoggedOnce(BotUnderTest bot, string reason, string? url = null)
    {
        bot.Assistant.Answer = _ => FakeAssistant.Said("A private reply.", "Another.");
        var (status, _) = await bot.PostAsync(Activity.Message(url ?? bot.Connector.Url, "a private matter"));
        Assert.Equal(HttpStatusCode.OK, status);
        var line = Assert.Single(bot.Server.Log.Lines, line => line.Contains("could not be sent", StringComparison.Ordinal));
        Assert.Contains(reason, line, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(bot.Server.Log.Lines, line => line.Contains("private", StringComparison.Ordinal));
    }

    private static Task Respond(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
