using System.Security.Cryptography;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>A public key with which a channel signs.</summary>
/// <param name="Id">The <c>kid</c> by which tokens name it.</param>
/// <param name="Modulus">At least 2048 bits, without leading zeros.</param>
/// <param name="Exponent">Odd, and greater than 1.</param>
/// <param name="Endorsements">The channels whose activities it may vouch for, such as <c>msteams</c>.</param>
internal sealed record SigningKey(string Id, ReadOnlyMemory<byte> Modulus, ReadOnlyMemory<byte> Exponent, IReadOnlySet<string> Endorsements)
{
    /// <summary>True where the RS256 signature, which has just the key's length, is right.</summary>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != Modulus.Length) return false;
        using var rsa = RSA.Create(new RSAParameters { Modulus = Modulus.ToArray(), Exponent = Exponent.ToArray() });
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
