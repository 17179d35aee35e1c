using System.IO.Compression;
using System.Text.Json.Nodes;
using AssistantBot.Tests.CommandLine;

namespace AssistantBot.Tests.TeamsPackage;

/// <summary>The settings of a council, and what the package that is made from them holds.</summary>
internal static class PackageFolder
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    public static string[] Settings { get; } =
    [
        "--Bot:AppId", AppId, "--Teams:Council", "Anytown Council", "--Teams:Website", "https://www.example.gov.uk/sharing",
        "--Teams:Privacy", "https://www.example.gov.uk/privacy", "--Teams:Terms", "https://www.example.gov.uk/terms", "--Site:PublicAddress", "https://assistant.example.gov.uk",
    ];

    /// <summary>The settings with one of them changed.</summary>
    public static string[] With(string key, string value)
    {
        var settings = Settings.ToArray();
        settings[Array.IndexOf(settings, key) + 1] = value;
        return settings;
    }

    public static async Task<Dictionary<string, byte[]>> MakeAsync(Terminal terminal, string file = "app.zip")
    {
        (await terminal.RunAsync([.. Settings, "teams-package", "--out", terminal.File(file)])).Done();
        using var zip = ZipFile.OpenRead(terminal.File(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    public static async Task<JsonNode> ManifestAsync(Terminal terminal) => JsonNode.Parse((await MakeAsync(terminal))["manifest.json"])!;

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
