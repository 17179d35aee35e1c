using System.Text.Json.Nodes;

namespace AssistantBot.TeamsPackage;

/// <summary>The app manifest of Microsoft Teams.</summary>
/// <param name="AppId">The bot's app id, which is the id of the app too.</param>
/// <param name="Version">Three numbers with dots.</param>
/// <param name="Council">Who offers the app.</param>
/// <param name="Options">Checked settings; its addresses are all set.</param>
/// <param name="Site">Where people reach this program, and its links lead; null where they cannot.</param>
internal sealed record AppManifest(Guid AppId, string Version, string Council, TeamsOptions Options, Uri? Site)
{
    public const string FileName = "manifest.json";

    /// <summary>The newest schema that Teams has published for general use.</summary>
    public const string SchemaVersion = "1.30";

    private const string Purpose = "Answers from published toolkits on sharing council services, with sources";

    private const string Description =
        "Ask about sharing a council service in ordinary words. Each statement of an answer names the paragraph or table row of the published toolkit that it comes from; "
        + "where the toolkits do not tell, the assistant says so.\n\n"
        + "It also runs the toolkits' instruments in the chat: the driver questionnaire, cost apportionment to the penny, the success checklist, a risk register and eight more. "
        + "Results can be saved as a Word paper or an Excel workbook.\n\n"
        + "Answers are summaries, not legal advice. Much of the law in the toolkits is of its time and must be checked.";

    public JsonObject ToJson() => new()
    {
        ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = SchemaVersion,
        ["version"] = Version,
        ["id"] = AppId.ToString(),
        ["localizationInfo"] = new JsonObject { ["defaultLanguageTag"] = "en-gb" },
        ["developer"] = new JsonObject { ["name"] = Council, ["websiteUrl"] = Options.Website, ["privacyUrl"] = Options.Privacy, ["termsOfUseUrl"] = Options.Terms },
        ["name"] = new JsonObject { ["short"] = Options.Name.Trim(), ["full"] = $"{Options.Name.Trim()} of {Council}" },
        ["description"] = new JsonObject { ["short"] = Purpose, ["full"] = Description },
        ["icons"] = new JsonObject { ["color"] = PackageWriter.ColourIcon, ["outline"] = PackageWriter.OutlineIcon },
        ["accentColor"] = Icons.AppIcon.AccentColour,
        ["bots"] = new JsonArray(Bot()),
        ["composeExtensions"] = new JsonArray(Extension()),
        ["permissions"] = new JsonArray("identity"),
        ["validDomains"] = Site is null ? [] : new JsonArray(Site.Host),
        ["defaultInstallScope"] = "personal",
        ["defaultGroupCapability"] = new JsonObject { ["team"] = "bot", ["groupchat"] = "bot" },
    };

    /// <summary>
    /// A personal chat begins with a welcome that has things to try, and Teams wants either that or prompt starters. Group chats and
    /// channels, where the assistant introduces itself without them, have the prompt starters.
    /// </summary>
    private JsonObject Bot() => new()
    {
        ["botId"] = AppId.ToString(),
        ["scopes"] = new JsonArray("personal", "team", "groupChat"),
        ["supportsFiles"] = true,
        ["isNotificationOnly"] = false,
        ["commandLists"] = new JsonArray(Commands("team"), Commands("groupChat")),
    };

    private static JsonObject Commands(string scope) => new()
    {
        ["scopes"] = new JsonArray(scope),
        ["commands"] = new JsonArray([.. PromptStarter.All.Select(starter => new JsonObject
        {
            ["title"] = starter.Title,
            ["description"] = starter.Description,
            ["type"] = "prompt",
            ["prompt"] = starter.Prompt,
        })]),
    };

    private JsonObject Extension() => new()
    {
        ["botId"] = AppId.ToString(),
        ["composeExtensionType"] = "botBased",
        ["canUpdateConfiguration"] = false,
        ["commands"] = new JsonArray([.. SearchCommand.All.Select(command => command.ToJson())]),
    };
}
