using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AssistantBot.Channels.BotFramework.Connector;

/// <summary>The certificate that proves who the bot is.</summary>
internal static class BotCertificate
{
    /// <exception cref="TokenSourceException">It cannot be read, or is of no use.</exception>
    public static X509Certificate2 Load(BotOptions bot)
    {
        try
        {
            var certificate = Read(bot.CertificatePath, bot.CertificatePassword);
            return certificate.HasPrivateKey ? certificate : throw new TokenSourceException($"Bot:CertificatePath names {bot.CertificatePath}, which has no private key; export the certificate with its key");
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new TokenSourceException($"Bot:CertificatePath names {bot.CertificatePath}, which cannot be read ({error.Message.TrimEnd('.')}); check the file and Bot:CertificatePassword", error);
        }
    }

    private static X509Certificate2 Read(string path, string password) =>
        !File.ReadAllText(path).Contains("-----BEGIN", StringComparison.Ordinal) ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
        : password.Length > 0 ? X509Certificate2.CreateFromEncryptedPemFile(path, password)
        : X509Certificate2.CreateFromPemFile(path);
}
