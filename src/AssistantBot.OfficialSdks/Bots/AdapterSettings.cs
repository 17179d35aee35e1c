namespace AssistantBot.OfficialSdks.Bots;

/// <summary>What the adapter is set to.</summary>
/// <param name="AppId">The bot's app id; empty where channels show no tokens.</param>
/// <param name="Token">Our token for the channels, from whichever credential is configured.</param>
/// <param name="Login">Where our tokens come from.</param>
/// <param name="Scope">What they are for.</param>
/// <param name="Issuer">Who signs the channel's tokens.</param>
/// <param name="KeyMetadata">Where the channel's keys are described.</param>
internal sealed record AdapterSettings(string AppId, Func<CancellationToken, Task<string>> Token, Uri Login, string Scope, string Issuer, Uri KeyMetadata)
{
    public bool HasAppId => AppId.Length > 0;

    /// <summary>The SDK fetches keys by https alone; a test's own metadata on loopback is proved by the house.</summary>
    public bool ProvesTokens => HasAppId && KeyMetadata.Scheme == Uri.UriSchemeHttps;
}
