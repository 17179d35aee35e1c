namespace AssistantBot.Channels.BotFramework;

/// <summary>Settings below <c>Bot</c>.</summary>
internal sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>The bot's app id, a GUID; empty: only this machine is answered, without tokens.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant that the app is registered in, a GUID.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Further tenants whose people are answered: GUIDs with commas between them.</summary>
    public string AllowedTenants { get; set; } = "";

    /// <summary>The app's client secret; one of four ways to prove who the bot is.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary><c>true</c>, or the app id again: the app is a user-assigned managed identity of the machine that this program runs on.</summary>
    public string ManagedIdentity { get; set; } = "";

    /// <summary>A certificate with its private key, as a PKCS #12 file (<c>.pfx</c>) or a PEM file with both.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>Opens <see cref="CertificatePath"/>, where it is locked.</summary>
    public string CertificatePassword { get; set; } = "";

    /// <summary><c>public</c> or <c>usgov</c>; empty means public.</summary>
    public string Cloud { get; set; } = "";

    /// <summary>Where the channel's keys are described; empty takes the cloud's.</summary>
    public string OpenIdMetadata { get; set; } = "";

    /// <summary>Who signs the channel's tokens, exactly; empty takes the cloud's.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Where our own tokens come from; empty takes the cloud's, for <see cref="TenantId"/>.</summary>
    public string TokenEndpoint { get; set; } = "";

    /// <summary>True where channels have to show tokens, and we show ours.</summary>
    public bool HasAppId => !string.IsNullOrWhiteSpace(AppId);
}
