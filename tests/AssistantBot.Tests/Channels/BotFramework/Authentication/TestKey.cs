using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>A key with which a test signs as a channel does, or almost.</summary>
internal sealed class TestKey(string id, int bits = 2048) : IDisposable
{
    public string Id { get; } = id;

    public RSA Rsa { get; } = RSA.Create(bits);

    /// <summary>As the channel publishes it.</summary>
    public JsonObject Published(params string[] endorsements)
    {
        var key = Rsa.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]),
        };
    }

    /// <summary>A token with these texts for its parts, signed with RS256.</summary>
    public string Sign(string header, string claims) => Sign(header, claims, data => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(string header, string claims, Func<byte[], byte[]> sign)
    {
        var data = $"{Encode(header)}.{Encode(claims)}";
        return $"{data}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(data)))}";
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public void Dispose() => Rsa.Dispose();
}
