using System.Text;
using System.Text.Json;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>A token as it was written: nothing in it is proved yet.</summary>
/// <param name="KeyId">The <c>kid</c> of its header.</param>
/// <param name="Claims">What it says, an object.</param>
/// <param name="Signed">The bytes that the signature is for.</param>
/// <param name="Signature">The signature.</param>
internal sealed record SignedToken(string KeyId, JsonElement Claims, byte[] Signed, byte[] Signature)
{
    /// <summary>The longest token that is read, in characters.</summary>
    public const int Longest = 16 * 1024;

    private const int LongestKeyId = 256;

    // A channel's key is found by its kid alone. Whatever would bring a key along, point to one, or change the reading has no business here.
    private static readonly string[] Refused = ["crit", "jwk", "jku", "x5u", "x5c", "zip", "enc", "b64"];

    /// <exception cref="TokenRefusal">It is not what a channel writes.</exception>
    public static SignedToken Read(string text)
    {
        if (text.Length > Longest) throw TokenRefusal.Unauthorized("the token is too long");
        if (text.Split('.') is not [var head, var body, var seal]) throw TokenRefusal.Unauthorized("the token has not three parts");
        var header = Part(head, "header");
        var claims = Part(body, "payload");
        return new SignedToken(
            ReadKeyId(header), claims, Encoding.ASCII.GetBytes(text[..(head.Length + 1 + body.Length)]),
            StrictBase64.Read(seal) ?? throw TokenRefusal.Unauthorized("the signature is not Base64url"));
    }

    private static JsonElement Part(string text, string name) =>
        StrictBase64.Read(text) is not { } bytes ? throw TokenRefusal.Unauthorized($"the {name} is not Base64url")
        : StrictJson.Read(bytes) ?? throw TokenRefusal.Unauthorized($"the {name} is not plain JSON");

    private static string ReadKeyId(JsonElement header)
    {
        if (header.Text("alg") != "RS256") throw TokenRefusal.Unauthorized("the algorithm is not RS256");
        if (header.TryGetProperty("typ", out _) && header.Text("typ") != "JWT") throw TokenRefusal.Unauthorized("the type is not JWT");
        if (Refused.FirstOrDefault(name => header.TryGetProperty(name, out _)) is { } name) throw TokenRefusal.Unauthorized($"the header has {name}");
        return header.Text("kid") is { Length: <= LongestKeyId } id ? id : throw TokenRefusal.Unauthorized("the header has no kid, or an overlong one");
    }
}
