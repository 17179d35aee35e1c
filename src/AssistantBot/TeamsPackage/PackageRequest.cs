using AssistantBot.Hosting;

namespace AssistantBot.TeamsPackage;

/// <summary>The manifest that settings ask for, or what they lack.</summary>
/// <param name="Problem">Empty where there is a manifest.</param>
internal sealed record PackageRequest(AppManifest? Manifest, string Problem)
{
    /// <param name="appId">The bot's app id as it is set.</param>
    /// <param name="options">Settings that were checked.</param>
    /// <param name="council">Who offers the app where its own settings do not say so.</param>
    /// <param name="site">Where people reach this program; empty where they cannot.</param>
    public static PackageRequest Read(string appId, TeamsOptions options, string council, string site)
    {
        if (appId.Trim().Length == 0) return new(null, "Bot:AppId is not set; set it to the application (client) id of the bot's registration, a GUID");
        if (!Guid.TryParseExact(appId.Trim(), "D", out var id)) return new(null, "Bot:AppId is no GUID; copy the application (client) id of the bot's registration, as in 00000000-0000-0000-0000-000000000000");
        var publisher = (options.Council.Length > 0 ? options.Council : council).Trim();
        var missing = new[] { ("Teams:Council", publisher), ("Teams:Website", options.Website), ("Teams:Privacy", options.Privacy), ("Teams:Terms", options.Terms) }
            .Where(setting => setting.Item2.Length == 0).Select(setting => setting.Item1).ToList();
        if (missing.Count > 0) return new(null, $"{string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} not set; Teams shows who offers an app, with the addresses of its website, privacy notice and terms");
        return publisher.Length > TeamsOptions.LongestCouncil
            ? new(null, $"Papers:Council has {publisher.Length} characters, and Teams takes {TeamsOptions.LongestCouncil}; set Teams:Council to a shorter name")
            : new(new AppManifest(id, ProgramVersion.Numbers, publisher, options, Uri.TryCreate(site, UriKind.Absolute, out var address) ? address : null), "");
    }
}
