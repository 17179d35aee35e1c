using System.Net;
using AssistantBot.Channels;
using AssistantBot.Channels.Access;
using AssistantBot.Channels.Activities;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Composition;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Channels.BotFramework;

/// <summary>Without an app id, this machine is answered and no other.</summary>
public sealed class LoopbackTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static readonly SiteAccess Local = new(new SiteOptions(), isLocal: true);

    [Theory]
    [InlineData("assistant.example")]
    [InlineData("localhost.example")]
    [InlineData("192.0.2.7:3978")]
    public async Task Another_host_name_is_refused(string host)
    {
        shared.Bot.AssertRefused(await shared.Bot.PostAsync(shared.Bot.Message().ToJsonString(), request => request.Headers.Host = host), HttpStatusCode.Forbidden, "LoopbackOnly", "Bot:AppId");
    }

    [Fact]
    public void A_host_that_is_no_address_is_refused()
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("localhost:99999");
        Assert.Equal(StatusCodes.Status400BadRequest, Assert.Throws<ChannelRefusal>(() => Local.Links(context.Request)).Status);
    }

    [Theory]
    [InlineData("https://page.example")]
    [InlineData("null")]
    public async Task A_page_of_another_site_is_refused(string origin)
    {
        shared.Bot.AssertRefused(await shared.Bot.PostAsync(shared.Bot.Message().ToJsonString(), request => request.Headers.Add("Origin", origin)), HttpStatusCode.Forbidden, "LoopbackOnly", "Bot:AppId");
    }

    [Theory]
    [InlineData("127.0.0.1", StatusCodes.Status200OK)]
    [InlineData("::1", StatusCodes.Status200OK)]
    [InlineData("::ffff:127.0.0.1", StatusCodes.Status200OK)]
    [InlineData("192.0.2.7", StatusCodes.Status403Forbidden)]
    [InlineData("2001:db8::7", StatusCodes.Status403Forbidden)]
    [InlineData(null, StatusCodes.Status403Forbidden)]
    public async Task Only_this_machine_is_let_in(string? remote, int status)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new HostString("localhost", 3978);
        context.Response.Body = Stream.Null;
        await new ChannelGate(Local, NullLogger<ChannelGate>.Instance).Guard(_ => Task.CompletedTask)(context);
        Assert.Equal(status, context.Response.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", HttpStatusCode.Forbidden, "ServiceUrlNotAllowed", "localhost only")]
    [InlineData("http://localhost.example", HttpStatusCode.Forbidden, "ServiceUrlNotAllowed", "localhost only")]
    [InlineData("http://169.254.169.254/latest", HttpStatusCode.Forbidden, "ServiceUrlNotAllowed", "localhost only")]
    [InlineData("http://localhost@bank.example/", HttpStatusCode.BadRequest, "BadActivity", "serviceUrl")]
    [InlineData("http://localhost/?x=", HttpStatusCode.BadRequest, "BadActivity", "serviceUrl")]
    [InlineData("file://localhost/etc", HttpStatusCode.BadRequest, "BadActivity", "serviceUrl")]
    [InlineData("/v3", HttpStatusCode.BadRequest, "BadActivity", "serviceUrl")]
    [InlineData("localhost", HttpStatusCode.BadRequest, "BadActivity", "serviceUrl")]
    public async Task Replies_go_nowhere_else(string serviceUrl, HttpStatusCode status, string code, string message)
    {
        shared.Bot.AssertRefused(await shared.Bot.PostAsync(shared.Bot.Message().With("serviceUrl", serviceUrl)), status, code, message);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    public async Task The_program_does_not_start_where_other_machines_reach_it(string url)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningServer.StartAsync(args: ["--urls", url]));
        Assert.Matches(@"^http://\S+ can be reached from other machines, which needs Bot:AppId; .*--urls http://localhost:3978$", Assert.Single(error.Failures));
    }

    [Fact]
    public async Task The_program_says_at_start_that_only_this_machine_is_answered()
    {
        await using var server = await RunningServer.StartAsync();
        Assert.Single(server.Log.Lines, line => line.Contains("Bot:AppId is not set: only this machine is answered", StringComparison.Ordinal));
    }
}
