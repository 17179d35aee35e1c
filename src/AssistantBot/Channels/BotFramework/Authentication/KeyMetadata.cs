using System.Text.Json;
using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework.Authentication;

/// <summary>Asks the channel's OpenID metadata where its keys are, and then for the keys.</summary>
/// <param name="http">Follows no redirect, and reads no more than <see cref="MostBytes"/>.</param>
internal sealed class KeyMetadata(HttpClient http, IOptions<BotOptions> options) : IKeyMetadata
{
    /// <summary>The largest answer that is read.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>How long each of the two answers may take.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<SigningKey>> ReadAsync(CancellationToken cancel)
    {
        var metadata = BotCloud.Of(options.Value).OpenIdMetadata;
        var address = Keys(metadata, await GetAsync(metadata, cancel));
        return KeySetReader.Read(await GetAsync(address, cancel)) is { Count: > 0 } keys
            ? keys
            : throw new KeyMetadataException($"{address} holds no RSA key of 2048 bits or more; check Bot:OpenIdMetadata");
    }

    /// <summary>Where the keys are: as safe an address as that which names it.</summary>
    private static Uri Keys(Uri metadata, JsonElement document) =>
        document.Text("jwks_uri") is { } text && Uri.TryCreate(text, UriKind.Absolute, out var keys) && SafeAddress.Is(keys)
        && (keys.Scheme == Uri.UriSchemeHttps || metadata.Scheme == Uri.UriSchemeHttp)
            ? keys
            : throw new KeyMetadataException($"{metadata} names no https address as jwks_uri; check Bot:OpenIdMetadata");

    private async Task<JsonElement> GetAsync(Uri address, CancellationToken cancel)
    {
        try
        {
            using var response = await http.GetAsync(address, cancel);
            if (!response.IsSuccessStatusCode) throw new KeyMetadataException($"{address} answered {(int)response.StatusCode}; let this machine reach it, or check Bot:OpenIdMetadata");
            return StrictJson.Read(await response.Content.ReadAsByteArrayAsync(cancel)) ?? throw new KeyMetadataException($"{address} is not a JSON object; check Bot:OpenIdMetadata");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            var reason = error is HttpRequestException ? error.Message : "no answer in time";
            throw new KeyMetadataException($"{address} cannot be read ({reason.TrimEnd('.')}); let this machine reach it, or check Bot:OpenIdMetadata", error);
        }
    }
}
