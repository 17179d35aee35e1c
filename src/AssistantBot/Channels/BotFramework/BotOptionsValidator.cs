using Microsoft.Extensions.Options;

namespace AssistantBot.Channels.BotFramework;

/// <summary>Names every wrong setting below <c>Bot</c>, and its fix. Settings other than the app id mean nothing without one, and so are not looked at.</summary>
internal sealed class BotOptionsValidator : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options) =>
        options.HasAppId && Faults(options).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Faults(BotOptions options) => new[]
    {
        Guid(options.AppId) ? null : "Bot:AppId is not a GUID; copy the Microsoft App ID of the bot's registration, or leave it empty to serve this machine alone",
        Guid(options.TenantId) ? null : "Bot:TenantId is not a GUID; set it to the id of the tenant that the app is registered in, which Bot:AppId needs",
        Tenants(options.AllowedTenants).All(Guid) ? null : "Bot:AllowedTenants is not a list of GUIDs with commas between them; correct it, or leave it empty to answer Bot:TenantId alone",
        Credential(options),
        BotCloud.Named(options.Cloud) is not null ? null : $"Bot:Cloud names \"{options.Cloud}\"; write public or usgov, or leave it empty for public",
        Address(options.OpenIdMetadata) ? null : NotSafe("Bot:OpenIdMetadata"),
        Address(options.TokenEndpoint) ? null : NotSafe("Bot:TokenEndpoint"),
    }.OfType<string>();

    public static string[] Tenants(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Credential(BotOptions options) => new[] { options.AppSecret, options.ManagedIdentity, options.CertificatePath }.Count(value => value.Length > 0) switch
    {
        0 => "Bot:AppId is set without a credential; set Bot:AppSecret, Bot:CertificatePath or Bot:ManagedIdentity",
        > 1 => "more than one of Bot:AppSecret, Bot:CertificatePath and Bot:ManagedIdentity is set; keep the one that the bot is registered with",
        _ => Identity(options) ?? Certificate(options),
    };

    private static string? Identity(BotOptions options) =>
        options.ManagedIdentity.Length == 0 || options.ManagedIdentity.Equals("true", StringComparison.OrdinalIgnoreCase)
        || options.ManagedIdentity.Equals(options.AppId, StringComparison.OrdinalIgnoreCase)
            ? null
            : "Bot:ManagedIdentity is neither \"true\" nor the same as Bot:AppId; a bot with a managed identity has that identity's client id for its app id, so set both to it";

    private static string? Certificate(BotOptions options) => options.CertificatePath.Length == 0 || File.Exists(options.CertificatePath)
        ? null
        : $"Bot:CertificatePath names {options.CertificatePath}, which is not there; name a .pfx file, or a PEM file with certificate and private key";

    private static bool Guid(string text) => System.Guid.TryParseExact(text, "D", out _);

    /// <summary>Keys and secrets travel encrypted, or stay on this machine.</summary>
    private static bool Address(string text) => text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var address) && SafeAddress.Is(address));

    private static string NotSafe(string key) => $"{key} is not an https address; correct it, or leave it empty for the cloud's own (http is taken on localhost only)";
}
