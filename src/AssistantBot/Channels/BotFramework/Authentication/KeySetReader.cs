using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>Reads a JSON Web Key Set. Keys of other kinds, and weak ones, are passed over.</summary>
internal static class KeySetReader
{
    private const int FewestBits = 2048;
    private const int MostBits = 8192; // a larger one would only take time
    private const int MostExponentBytes = 4;

    public static IReadOnlyList<SigningKey> Read(JsonElement set) =>
        set.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array ? [.. keys.EnumerateArray().Select(Key).OfType<SigningKey>()] : [];

    private static SigningKey? Key(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object || key.Text("kty") != "RSA" || !Is(key, "use", "sig") || !Is(key, "alg", "RS256")) return null;
        if (key.Text("kid") is not { } id || Number(key, "n") is not { } modulus || Number(key, "e") is not { } exponent) return null;
        return IsSound(modulus, exponent) ? new SigningKey(id, modulus, exponent, Endorsements(key)) : null;
    }

    private static bool Is(JsonElement key, string name, string value) => !key.TryGetProperty(name, out _) || key.Text(name) == value;

    /// <summary>A whole number, largest byte first and not zero.</summary>
    private static byte[]? Number(JsonElement key, string name) =>
        key.Text(name) is { } text && StrictBase64.Read(text) is { } bytes ? [.. bytes.SkipWhile(value => value == 0)] : null;

    private static bool IsSound(byte[] modulus, byte[] exponent)
    {
        var bits = new BigInteger(modulus, isUnsigned: true, isBigEndian: true).GetBitLength();
        if (bits is < FewestBits or > MostBits || exponent.Length is 0 or > MostExponentBytes || exponent is [1] || exponent[^1] % 2 == 0) return false;
        try
        {
            using var rsa = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static HashSet<string> Endorsements(JsonElement key) =>
        key.TryGetProperty("endorsements", out var channels) && channels.ValueKind == JsonValueKind.Array
            ? [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];
}
