using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Tests.Channels.Fakes;
using AssistantBot.Tests.Crash;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>The channel's keys by https, as in production: the program is a process of its own that trusts the certificate of the test, and waits only so long for its keys.</summary>
[Collection(AloneTests.Name)]
public sealed class HttpsKeysTests
{
    [LinuxFact]
    public async Task Tokens_are_proved_with_keys_that_are_fetched_by_https()
    {
        using var folder = new TemporaryFolder();
        using var certificate = Certificate(folder.File("trusted.pem"));
        using var key = new TestKey("key-1");
        using var other = new TestKey("key-1");
        await using var metadata = await FakeMetadata.StartAsync(certificate, key.Published("msteams"));
        using var program = new CrashingProgram("--Bot:AppId", ChannelUnderTest.AppId, "--Bot:TenantId", ChannelUnderTest.Tenant, "--Bot:AppSecret", "a secret", "--Bot:OpenIdMetadata", $"{metadata.Url}/openid")
        { Before = ["env", $"SSL_CERT_FILE={folder.File("trusted.pem")}"] };
        await program.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(program, key.Sign(ChannelUnderTest.Header, Claims())));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(program, other.Sign(ChannelUnderTest.Header, Claims())));
        Assert.True(metadata.Fetches > 0);
    }

    /// <summary>An activity that asks for no answer, so that nothing goes out.</summary>
    private static async Task<HttpStatusCode> PostAsync(CrashingProgram program, string token)
    {
        using var http = new HttpClient { BaseAddress = program.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var content = new StringContent(Activity.Of("typing", ChannelUnderTest.Service).ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return response.StatusCode;
    }

    private static string Claims()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject { ["serviceurl"] = ChannelUnderTest.Service, ["nbf"] = now, ["exp"] = now + 3600, ["iss"] = "https://api.botframework.com", ["aud"] = ChannelUnderTest.AppId }.ToJsonString();
    }

    private static X509Certificate2 Certificate(string path)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        var certificate = request.CreateSelfSigned(now.AddMinutes(-5), now.AddHours(1));
        File.WriteAllText(path, certificate.ExportCertificatePem());
        return certificate;
    }
}

/// <summary>A test of what a process of Linux is told by its environment.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "only Linux takes trusted certificates from its environment";
    }
}
