using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace AssistantBot.Tests.Doctor;

/// <summary>An https site on loopback that gives one answer, with a certificate that nobody vouches for.</summary>
internal sealed class SecureSite : IAsyncDisposable
{
    public const string Subject = "CN=127.0.0.1";

    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate = Certify();

    private SecureSite(int status, string? location)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _app = builder.Build();
        _app.Run(context =>
        {
            context.Response.StatusCode = status;
            if (location is not null) context.Response.Headers.Location = location;
            Asked.Add($"{context.Request.Method} {context.Request.Path}");
            return Task.CompletedTask;
        });
    }

    public List<string> Asked { get; } = [];

    public string Endpoint => $"{_app.Urls.Single()}/api/messages";

    public static async Task<SecureSite> StartAsync(int status, string? location = null)
    {
        var site = new SecureSite(status, location);
        await site._app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private static X509Certificate2 Certify()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
