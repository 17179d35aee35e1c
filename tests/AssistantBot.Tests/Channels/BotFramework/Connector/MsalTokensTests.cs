using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Connector;
using AssistantBot.Tests.Channels.BotFramework.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AssistantBot.Tests.Channels.BotFramework.Connector;

/// <summary>Our tokens through Microsoft's library, from a token endpoint on this machine.</summary>
public sealed class MsalTokensTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<Dictionary<string, string>> _asked = new();
    private readonly WebApplication _endpoint;
    private Func<HttpContext, Task> _answer = context => context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3600, access_token = "ours" });

    public MsalTokensTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _endpoint = builder.Build();
        _endpoint.MapPost("/token", async context =>
        {
            _asked.Enqueue((await context.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString()));
            await _answer(context);
        });
    }

    public Task InitializeAsync() => _endpoint.StartAsync();

    public async Task DisposeAsync() => await _endpoint.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Client_secret()
    {
        var token = await FetchAsync(Bot(bot => bot.AppSecret = "a secret"));
        Assert.Equal("ours", token.Text);
        var asked = Assert.Single(_asked);
        Assert.Equal(("client_credentials", ChannelUnderTest.AppId, "a secret"), (asked["grant_type"], asked["client_id"], asked["client_secret"]));
        Assert.Contains("https://api.botframework.com/.default", asked["scope"].Split(' '));
    }

    [Fact]
    public async Task Government_scope()
    {
        await FetchAsync(Bot(bot => (bot.AppSecret, bot.Cloud) = ("a secret", "usgov")));
        Assert.Contains("https://api.botframework.us/.default", Assert.Single(_asked)["scope"].Split(' '));
    }

    [Theory]
    [InlineData("bot.pfx")]
    [InlineData("bot.pem")]
    public async Task Certificate(string file)
    {
        var path = _folder.File(file);
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        if (file.EndsWith("pfx", StringComparison.Ordinal)) await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, "open"));
        else await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{key.ExportEncryptedPkcs8PrivateKeyPem("open", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000))}");

        await FetchAsync(Bot(bot => (bot.CertificatePath, bot.CertificatePassword) = (path, "open")));
        var asked = Assert.Single(_asked);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", asked["client_assertion_type"]);
        var parts = asked["client_assertion"].Split('.');
        Assert.Contains($"https://login.microsoftonline.com/{ChannelUnderTest.Tenant}/oauth2/v2.0/token", System.Text.Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(parts[1])), StringComparison.Ordinal);

        var wrong = await Assert.ThrowsAsync<TokenSourceException>(() => FetchAsync(Bot(bot => (bot.CertificatePath, bot.CertificatePassword) = (path, "shut"))));
        Assert.Contains("Bot:CertificatePassword", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_named_with_its_fix_and_not_shown()
    {
        _answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsJsonAsync(new { error = "invalid_client", error_description = "AADSTS7000215: Invalid client secret provided." });
        };
        var error = await Assert.ThrowsAsync<TokenSourceException>(() => FetchAsync(Bot(bot => bot.AppSecret = "hush")));
        Assert.StartsWith("no token for Bot:AppId (invalid_client: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("AADSTS7000215", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; check Bot:AppId, Bot:TenantId and the credential", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_redirects()
    {
        _answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        };
        await Assert.ThrowsAsync<TokenSourceException>(() => FetchAsync(Bot(bot => bot.AppSecret = "a secret")));
        Assert.Single(_asked);
    }

    private static async Task<BotToken> FetchAsync(BotOptions bot)
    {
        using var http = new MsalHttp(Options.Create(bot));
        return await new MsalTokens(Options.Create(bot), http).FetchAsync(default);
    }

    private BotOptions Bot(Action<BotOptions> change)
    {
        var bot = new BotOptions { AppId = ChannelUnderTest.AppId, TenantId = ChannelUnderTest.Tenant, TokenEndpoint = $"{_endpoint.Urls.Single()}/token" };
        change(bot);
        return bot;
    }
}
