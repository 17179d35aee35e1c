using System.Text.Json;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>Proves the tokens with which channels call.</summary>
internal sealed class ChannelTokens(IChannelKeys keys, IOptions<BotOptions> options, TimeProvider time)
{
    /// <summary>How far two clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(300);

    private readonly string _audience = options.Value.AppId.ToLowerInvariant();
    private readonly string _issuer = BotCloud.Of(options.Value).Issuer;

    /// <param name="text">The token, as it stands in the header.</param>
    /// <returns>What the token vouches for.</returns>
    /// <exception cref="TokenRefusal">401: any rule is broken.</exception>
    public async Task<Voucher> ProveAsync(string text)
    {
        var token = SignedToken.Read(text);
        var key = await keys.FindAsync(token.KeyId) ?? throw TokenRefusal.Unauthorized("the kid is not one of the channel's");
        if (!key.Verifies(token.Signed, token.Signature)) throw TokenRefusal.Unauthorized("the signature is wrong");
        if (token.Claims.Text("iss") != _issuer) throw TokenRefusal.Unauthorized("the issuer is not the channel");
        if (token.Claims.Text("aud") != _audience) throw TokenRefusal.Unauthorized("the audience is not this bot alone");
        DemandNow(token.Claims);
        return new Voucher(
            token.Claims.Text("serviceurl") ?? throw TokenRefusal.Unauthorized("the claim serviceurl is missing"),
            token.Claims.TryGetProperty("tid", out _) ? token.Claims.Text("tid") ?? "" : null, key.Endorsements);
    }

    private void DemandNow(JsonElement claims)
    {
        var ends = claims.Moment("exp") ?? throw TokenRefusal.Unauthorized("exp is not a whole number of seconds");
        var begins = claims.Moment("nbf") ?? throw TokenRefusal.Unauthorized("nbf is not a whole number of seconds");
        var now = time.GetUtcNow();
        if (begins > ends) throw TokenRefusal.Unauthorized("nbf is after exp");
        if (now - ends > Skew) throw TokenRefusal.Unauthorized("the token has expired");
        if (begins - now > Skew) throw TokenRefusal.Unauthorized("the token is not valid yet");
    }
}

/// <summary>What a proved token vouches for.</summary>
/// <param name="ServiceUrl">Where replies go.</param>
/// <param name="Tenant">The tenant that it names, or null.</param>
/// <param name="Channels">The channels that its key may speak for.</param>
internal sealed record Voucher(string ServiceUrl, string? Tenant, IReadOnlySet<string> Channels);
