using AssistantBot.Channels.BotFramework;

namespace AssistantBot.Doctor;

/// <summary>The bot's identity as it is set, right or wrong: options that do not fit are refused whole, and the doctor names each part.</summary>
internal sealed class BotSettings(IConfiguration settings)
{
    private static readonly string[] Ways = ["AppSecret", "CertificatePath", "ManagedIdentity"];

    public string AppId => Read("AppId");

    public string TenantId => Read("TenantId");

    /// <summary>Those ways to prove who the bot is that are set; never what they hold.</summary>
    public IReadOnlyList<string> Credentials =>
        [.. Ways.Where(name => Read(name).Length > 0).Select(name => $"{BotOptions.Section}:{name}")];

    /// <summary>The certificate's file, or empty.</summary>
    public string Certificate => Read("CertificatePath");

    public bool IsEmpty => AppId.Length + TenantId.Length + Credentials.Count == 0;

    private string Read(string name) => (settings[$"{BotOptions.Section}:{name}"] ?? "").Trim();
}
