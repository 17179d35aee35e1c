using System.Text;
using System.Text.Json.Nodes;
using AssistantBot.Channels.BotFramework;
using AssistantBot.Channels.BotFramework.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AssistantBot.Tests.Channels.BotFramework.Authentication;

/// <summary>
/// Random tokens: right ones that were changed, and signed ones with random content. Whatever is taken must say what the right one says;
/// and Microsoft's own library, which is the second opinion, must take it too.
/// </summary>
public sealed class TokenFuzzTests : IDisposable
{
    private const int Rounds = 20_000;
    private const int SignedRounds = 3_000; // each costs a signature

    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1e400", "\"\"", "[]", "{}", "\"RS256\"", "\"none\"", "\"key-1\"", "\"https://api.botframework.com\"", $"\"{ChannelUnderTest.AppId}\"", "1772443800", "1772447400.5", "\"\\ud800\""];

    private static readonly string[] Names = ["alg", "kid", "typ", "crit", "jwk", "iss", "aud", "exp", "nbf", "serviceurl", "EXP", "Aud", "x"];

    private readonly Random _random = new(20260302);
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow()); // the library reads the machine's clock
    private readonly TestKey _key = new("key-1");
    private readonly ChannelTokens _tokens;
    private readonly TokenValidationParameters _library;

    public TokenFuzzTests()
    {
        _tokens = new ChannelTokens(new OneKey(_key), Options.Create(new BotOptions { AppId = ChannelUnderTest.AppId }), _time);
        _library = new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com",
            ValidAudience = ChannelUnderTest.AppId,
            ValidAlgorithms = ["RS256"],
            IssuerSigningKey = new RsaSecurityKey(_key.Rsa) { KeyId = "key-1" },
            ClockSkew = ChannelTokens.Skew + TimeSpan.FromMinutes(5), // and what this test takes
        };
    }

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task No_changed_token_is_taken()
    {
        var token = _key.Sign(ChannelUnderTest.Header, Claims());
        Assert.True(await IsTakenAsync(token));
        for (var round = 0; round < Rounds; round++)
        {
            var changed = Change(token);
            Assert.False(changed != token && await IsTakenAsync(changed), $"round {round} took {changed}");
        }
    }

    [Fact]
    public async Task Whatever_is_taken_Microsofts_library_takes_too()
    {
        var (taken, library) = (0, new JsonWebTokenHandler());
        for (var round = 0; round < SignedRounds; round++)
        {
            var token = _key.Sign(Inject(ChannelUnderTest.Header), Inject(Claims(_random.Next(-400, 400), _random.Next(-400, 400))));
            if (!await IsTakenAsync(token)) continue;
            taken++;
            var opinion = await library.ValidateTokenAsync(token, _library);
            Assert.True(opinion.IsValid, $"round {round}: {opinion.Exception?.Message} {token}");
        }

        Assert.InRange(taken, SignedRounds / 20, SignedRounds - SignedRounds / 20);
    }

    private string Claims(int begins = 0, int ends = 3600) => new JsonObject
    {
        ["serviceurl"] = ChannelUnderTest.Service,
        ["nbf"] = _time.GetUtcNow().ToUnixTimeSeconds() + begins,
        ["exp"] = _time.GetUtcNow().ToUnixTimeSeconds() + ends,
        ["iss"] = "https://api.botframework.com",
        ["aud"] = ChannelUnderTest.AppId,
    }.ToJsonString();

    private async Task<bool> IsTakenAsync(string token)
    {
        try
        {
            await _tokens.ProveAsync(token);
            return true;
        }
        catch (TokenRefusal)
        {
            return false;
        }
    }

    private string Change(string token) => _random.Next(6) switch
    {
        0 => FlipBit(token),
        1 => token.Remove(_random.Next(token.Length), 1),
        2 => token.Insert(_random.Next(token.Length + 1), ((char)_random.Next(1, 0x180)).ToString()),
        3 => Swap(token.Split('.')),
        4 => Rewrite(token.Split('.'), _random.Next(2)),
        _ => Cut(token),
    };

    private string FlipBit(string token)
    {
        var letters = token.ToCharArray();
        letters[_random.Next(letters.Length)] ^= (char)(1 << _random.Next(7));
        return new string(letters);
    }

    private string Swap(string[] parts)
    {
        _random.Shuffle(parts);
        return string.Join('.', parts);
    }

    /// <summary>Puts something into the JSON of a part, under the signature that it had.</summary>
    private string Rewrite(string[] parts, int part)
    {
        var json = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[part]));
        parts[part] = TestKey.Encode(Inject(json));
        return string.Join('.', parts);
    }

    private string Cut(string token)
    {
        var from = _random.Next(token.Length);
        return token.Remove(from, _random.Next(token.Length - from));
    }

    /// <summary>Mostly leaves JSON alone; else adds a property, or puts other characters into it.</summary>
    private string Inject(string json) => _random.Next(4) switch
    {
        0 => $"{json[..^1]},\"{Names[_random.Next(Names.Length)]}\":{Values[_random.Next(Values.Length)]}}}",
        1 => json.Insert(_random.Next(json.Length + 1), " \t\n\"{}[],:0\\e"[_random.Next(13)].ToString()),
        _ => json,
    };

    private sealed class OneKey(TestKey key) : IChannelKeys
    {
        private readonly SigningKey _key = Assert.Single(KeySetReader.Read(
            StrictJson.Read(Encoding.UTF8.GetBytes(new JsonObject { ["keys"] = new JsonArray(key.Published("msteams")) }.ToJsonString()))!.Value));

        public Task<SigningKey?> FindAsync(string id) => Task.FromResult(id == _key.Id ? _key : null);
    }
}
