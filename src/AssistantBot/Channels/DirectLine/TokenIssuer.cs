using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AssistantBot.Channels.DirectLine;

/// <summary>Makes and checks tokens: the claims, a dot, and their HMAC-SHA256, both in Base64Url.</summary>
internal sealed class TokenIssuer(byte[] key, TimeProvider time)
{
    /// <summary>A page that stands open over a long weekend goes on.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>A token that stands in an address, where it may be recorded, is of no use for long.</summary>
    public static readonly TimeSpan AddressLifetime = TimeSpan.FromMinutes(1);

    private const int LongestToken = 2048;

    public string Issue(string conversation, string user, TimeSpan lifetime)
    {
        var claims = new TokenClaims(conversation, user, time.GetUtcNow().Add(lifetime).ToUnixTimeSeconds());
        var text = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Default.TokenClaims));
        return $"{text}.{Sign(text)}";
    }

    /// <exception cref="ChannelRefusal">401 for a token that was not made here, 403 for one that has expired.</exception>
    public TokenClaims Verify(string token)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || token.Length > LongestToken || !IsSigned(token.AsSpan(0, dot), token.AsSpan(dot + 1))) throw Forged();
        var claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token.AsSpan(0, dot)), DirectLineJson.Default.TokenClaims) ?? throw Forged();
        return claims.Expires > time.GetUtcNow().ToUnixTimeSeconds()
            ? claims
            : throw new ChannelRefusal(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired; ask for a new one.");
    }

    // Texts are compared, not what they decode to: one token has one spelling.
    private bool IsSigned(ReadOnlySpan<char> text, ReadOnlySpan<char> signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(text.ToString())), Encoding.UTF8.GetBytes(signature.ToString()));

    private string Sign(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private static ChannelRefusal Forged() => new(StatusCodes.Status401Unauthorized, "Unauthorized", "The token was not issued here.");
}
