namespace AssistantBot.Doctor;

/// <summary>The bot's app id.</summary>
internal sealed class AppIdCheck(IConfiguration settings) : IDoctorCheck
{
    public string Name => "app id";

    public Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        var bot = new BotSettings(settings);
        return Task.FromResult(
            Guid.TryParseExact(bot.AppId, "D", out _) ? this.Ok(bot.AppId)
            : bot.AppId.Length > 0 ? this.Fault("Bot:AppId is no GUID; copy the application (client) id of the bot's registration")
            : bot.IsEmpty && !request.IsDeployment ? this.Skipped("Bot:AppId is not set, so only this machine is answered")
            : this.Fault("Bot:AppId is not set, so no channel can reach the bot; set it to the application (client) id of the bot's registration"));
    }
}

/// <summary>The tenant that the bot is registered in.</summary>
internal sealed class TenantCheck(IConfiguration settings) : IDoctorCheck
{
    public string Name => "tenant";

    public Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        var bot = new BotSettings(settings);
        return Task.FromResult(
            Guid.TryParseExact(bot.TenantId, "D", out _) ? this.Ok(bot.TenantId)
            : bot.TenantId.Length > 0 ? this.Fault("Bot:TenantId is no GUID; copy the tenant id from the overview of Microsoft Entra ID")
            : bot.AppId.Length == 0 ? this.Skipped("there is no app id")
            : this.Fault("Bot:TenantId is not set; set it to the tenant that the bot is registered in"));
    }
}

/// <summary>How the bot proves who it is: by one way, and only one.</summary>
internal sealed class CredentialCheck(IConfiguration settings) : IDoctorCheck
{
    public string Name => "credential";

    public Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        var bot = new BotSettings(settings);
        return Task.FromResult(
            bot.Credentials.Count > 1 ? this.Fault($"{string.Join(" and ", bot.Credentials)} are set, and only one is used; leave one of them set")
            : bot.Certificate.Length > 0 && !File.Exists(bot.Certificate) ? this.Fault("Bot:CertificatePath names no file; name the certificate with its private key")
            : bot.Credentials.Count == 1 ? this.Ok($"{bot.Credentials[0]} is set")
            : bot.AppId.Length == 0 ? this.Skipped("there is no app id")
            : this.Fault("no credential is set; set Bot:ManagedIdentity, Bot:CertificatePath or Bot:AppSecret"));
    }
}
