using System.Collections.Concurrent;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>Rule: outbound tokens of a managed identity. The endpoint on this machine stands in for the one that Azure Container Apps and App Service give to a program.</summary>
public sealed class ManagedIdentityTests : IAsyncLifetime
{
    private const string Secret = "the header that the platform gives";

    private readonly ConcurrentQueue<(string Address, string? Header)> _asked = new();
    private readonly WebApplication _platform;
    private Func<HttpContext, Task> _answer = context => context.Response.WriteAsJsonAsync(new
    {
        access_token = "ours",
        expires_on = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
        resource = "https://api.botframework.com",
        token_type = "Bearer",
        client_id = ChannelUnderTest.AppId,
    });

    public ManagedIdentityTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _platform = builder.Build();
        _platform.Run(context =>
        {
            _asked.Enqueue(($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}", context.Request.Headers["X-IDENTITY-HEADER"]));
            return _answer(context);
        });
    }

    [Fact]
    public async Task The_platform_is_asked_for_a_token_of_the_bots_own_identity_for_the_channel()
    {
        var token = await FetchAsync();
        Assert.Equal("ours", token.Text);
        Assert.InRange(token.Ends - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
        var (address, header) = Assert.Single(_asked);
        Assert.StartsWith("GET /identity?", address, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(address), StringComparison.Ordinal);
        Assert.Contains($"client_id={ChannelUnderTest.AppId}", address, StringComparison.Ordinal);
        Assert.Equal(Secret, header);
    }

    [Fact]
    public async Task An_identity_that_the_machine_does_not_have_is_named_with_its_fix()
    {
        _answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsJsonAsync(new { statusCode = 400, message = "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId." });
        };
        var error = await Assert.ThrowsAsync<TokenSourceException>(FetchAsync);
        Assert.StartsWith("no token for Bot:AppId (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; check Bot:AppId, Bot:TenantId and the credential", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        await _platform.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{_platform.Urls.Single()}/identity");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", Secret);
    }

    public async Task DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await _platform.DisposeAsync();
    }

    private static async Task<BotToken> FetchAsync()
    {
        var bot = Options.Create(new BotOptions { AppId = ChannelUnderTest.AppId, TenantId = ChannelUnderTest.Tenant, ManagedIdentity = "true" });
        using var http = new MsalHttp(bot);
        return await new MsalTokens(bot, http).FetchAsync(default);
    }
}
