using System.Buffers.Text;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using AssistantBot.Tests.Channels.Fakes;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>How a token is written and signed: each test breaks one rule of the inbound table.</summary>
public sealed class TokenFormTests(SharedChannel shared) : IClassFixture<SharedChannel>
{
    private readonly ChannelUnderTest _channel = shared.Channel;

    private string Claims => _channel.Claims().ToJsonString();

    [Fact]
    public async Task A_right_token_is_taken() => await _channel.AssertTakenAsync(_channel.Token());

    [Fact]
    public async Task No_token() => await _channel.AssertRefusedAsync(null, "not just one Authorization header");

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("nOnE")]
    public async Task Algorithm_none(string none)
    {
        var header = Header($"\"alg\":\"{none}\"");
        await _channel.AssertRefusedAsync(_channel.Key.Sign(header, Claims), "not RS256");
        await _channel.AssertRefusedAsync($"{TestKey.Encode(header)}.{TestKey.Encode(Claims)}.", "not RS256");
    }

    [Fact]
    public async Task HS256_keyed_with_the_public_key()
    {
        foreach (var key in new[] { _channel.Key.Rsa.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(_channel.Key.Rsa.ExportSubjectPublicKeyInfoPem()) })
            await _channel.AssertRefusedAsync(TestKey.Sign(Header("\"alg\":\"HS256\""), Claims, data => HMACSHA256.HashData(key, data)), "not RS256");
    }

    [Theory]
    [InlineData("RS512")]
    [InlineData("PS256")]
    public async Task RS512_and_PS256(string name)
    {
        byte[] Sign(byte[] data) => name == "RS512"
            ? _channel.Key.Rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)
            : _channel.Key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        await _channel.AssertRefusedAsync(TestKey.Sign(Header($"\"alg\":\"{name}\""), Claims, Sign), "not RS256");
        await _channel.AssertRefusedAsync(TestKey.Sign(ChannelUnderTest.Header, Claims, Sign), "signature is wrong");
    }

    [Theory]
    [InlineData(".a.b")]
    [InlineData(".")]
    public async Task Five_part_token(string more) => await _channel.AssertRefusedAsync(_channel.Token() + more, "not three parts");

    [Fact]
    public async Task Two_part_token() => await _channel.AssertRefusedAsync(_channel.Token()[.._channel.Token().LastIndexOf('.')], "not three parts");

    [Theory]
    [InlineData("jwk", "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}")]
    [InlineData("jku", "\"https://keys.example/keys\"")]
    [InlineData("x5u", "\"https://keys.example/certificate\"")]
    [InlineData("x5c", "[\"AQAB\"]")]
    [InlineData("crit", "[\"exp\"]")]
    [InlineData("crit", "[]")]
    [InlineData("b64", "false")]
    [InlineData("zip", "\"DEF\"")]
    public async Task Embedded_key_jwk_jku_x5u_and_crit(string name, string value) => await _channel.AssertRefusedAsync(
        _channel.Key.Sign(Header($"\"alg\":\"RS256\",\"{name}\":{value}"), Claims), $"the header has {name}");

    [Theory]
    [InlineData("", "no kid")]
    [InlineData("\"kid\":null,", "no kid")]
    [InlineData("\"kid\":\"\",", "no kid")]
    [InlineData("\"kid\":7,", "no kid")]
    [InlineData("\"kid\":\"../../../dev/null\",", "not one of the channel's")]
    [InlineData("\"kid\":\"x' OR '1'='1\",", "not one of the channel's")]
    [InlineData("\"kid\":\"KEY-1\",", "not one of the channel's")]
    public async Task Kid_missing_a_path_SQL(string kid, string reason) =>
        await _channel.AssertRefusedAsync(_channel.Key.Sign($$"""{{{kid}}"alg":"RS256","typ":"JWT"}""", Claims), reason);

    [Fact]
    public async Task Kid_of_10_KB() =>
        await _channel.AssertRefusedAsync(_channel.Key.Sign($$"""{"kid":"{{new string('k', 10_000)}}","alg":"RS256"}""", Claims), "overlong");

    [Fact]
    public async Task Token_over_16_KB()
    {
        var claims = _channel.Claims().With("more", new string('x', 14_000));
        await _channel.AssertRefusedAsync(_channel.Key.Sign(ChannelUnderTest.Header, claims.ToJsonString()), "too long");
        claims["more"] = new string('x', 11_000);
        await _channel.AssertTakenAsync(_channel.Key.Sign(ChannelUnderTest.Header, claims.ToJsonString()));
    }

    [Theory]
    [InlineData("\"typ\":\"at+jwt\"")]
    [InlineData("\"typ\":1")]
    public async Task Another_type(string type) => await _channel.AssertRefusedAsync(_channel.Key.Sign($$"""{"alg":"RS256","kid":"key-1",{{type}}}""", Claims), "not JWT");

    [Fact]
    public async Task Empty_signature() => await _channel.AssertRefusedAsync(_channel.Token()[..(_channel.Token().LastIndexOf('.') + 1)], "signature is not Base64url");

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Signature_one_byte_more_or_less(int bytes)
    {
        var token = _channel.Token();
        var end = token.LastIndexOf('.') + 1;
        byte[] signature = [.. Base64Url.DecodeFromChars(token.AsSpan(end)), 0];
        await _channel.AssertRefusedAsync(token[..end] + Base64Url.EncodeToString(signature.AsSpan(0, signature.Length - 1 + bytes)), "signature is wrong");
    }

    [Fact]
    public async Task Tampered_payload()
    {
        var (token, other) = (_channel.Token().Split('.'), _channel.Claims().With("aud", "somebody else").ToJsonString());
        await _channel.AssertRefusedAsync($"{token[0]}.{TestKey.Encode(other)}.{token[2]}", "signature is wrong");
    }

    [Theory]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData("+")]
    [InlineData("/")]
    public async Task Base64url_with_padding_white_space_or_the_other_alphabet(string more)
    {
        var parts = _channel.Token().Split('.');
        await _channel.AssertRefusedAsync($"{parts[0]}{more}.{parts[1]}.{parts[2]}", "header is not Base64url");
        await _channel.AssertRefusedAsync($"{parts[0]}.{parts[1]}{more}.{parts[2]}", "payload is not Base64url");
        // A header's end loses white space on the way.
        await _channel.AssertRefusedAsync($"{parts[0]}.{parts[1]}.{more}{parts[2]}", "signature is not Base64url");
    }

    [Fact]
    public async Task Base64url_with_bits_that_stand_for_nothing()
    {
        // 256 bytes end in a letter of which only two bits count: four spellings decode alike.
        var token = _channel.Token();
        await _channel.AssertRefusedAsync(token[..^1] + (token[^1] == 'A' ? 'B' : (char)(token[^1] + 1)), "signature is not Base64url");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("{\"alg\":\"RS256\",\"alg\":\"RS256\",\"kid\":\"key-1\"}")]
    [InlineData("{\"alg\":\"RS256\",\"ALG\":\"none\",\"kid\":\"key-1\"}")]
    [InlineData("{\"alg\":\"RS256\",\"kid\":\"key-1\",\"x\":\"\\ud800\"}")]
    [InlineData("{\"alg\":\"RS256\",\"kid\":\"key-1\",}")]
    [InlineData("{\"alg\":\"RS256\",\"kid\":\"key-1\"/**/}")]
    public async Task Header_that_readers_may_understand_differently(string header) => await _channel.AssertRefusedAsync(_channel.Key.Sign(header, Claims), "header is not plain JSON");

    /// <summary>On a socket of its own, for .NET's client would write two headers of one name as one.</summary>
    [Fact]
    public async Task Two_Authorization_headers()
    {
        Assert.StartsWith("HTTP/1.1 200 ", await PostAsync(_channel.Token()), StringComparison.Ordinal);
        var turns = _channel.Bot.Assistant.Turns.Count;
        Assert.StartsWith("HTTP/1.1 401 ", await PostAsync(_channel.Token(), _channel.Token()), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401 ", await PostAsync("forged", _channel.Token()), StringComparison.Ordinal);
        Assert.Equal(turns, _channel.Bot.Assistant.Turns.Count);
    }

    [Theory]
    [InlineData("Basic {0}")]
    [InlineData("Bearer")]
    [InlineData("Bearer  {0}")]
    [InlineData("{0}")]
    [InlineData("Bearer {0}, Bearer {0}")]
    public async Task Another_scheme(string header) => ChannelUnderTest.AssertTold(
        await _channel.Bot.PostAsync(_channel.Message().ToJsonString(), request => request.Headers.TryAddWithoutValidation("Authorization", string.Format(null, header, _channel.Token()))),
        System.Net.HttpStatusCode.Unauthorized);

    /// <summary>Posts a message with an Authorization header for each token.</summary>
    private async Task<string> PostAsync(params string[] tokens)
    {
        var address = _channel.Bot.Server.Http.BaseAddress!;
        var body = Encoding.UTF8.GetBytes(_channel.Message().ToJsonString());
        var headers = string.Concat(tokens.Select(token => $"Authorization: Bearer {token}\r\n"));
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers}\r\n"));
        await stream.WriteAsync(body);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static string Header(string rest) => $$"""{"typ":"JWT","kid":"key-1",{{rest}}}""";
}
