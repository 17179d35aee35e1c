using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using AssistantBot.TeamsPackage;

namespace AssistantBot.Doctor;

/// <summary>The app package belongs to this bot.</summary>
internal sealed class PackageCheck(IConfiguration settings) : IDoctorCheck
{
    public string Name => "app package";

    public async Task<Finding> RunAsync(DoctorRequest request, CancellationToken cancel)
    {
        if (request.Package is not { } file) return this.Skipped("give --package FILE.zip to look at the app package");
        if (!File.Exists(file)) return this.Fault("--package names no file; make it with teams-package --out FILE.zip");
        var appId = new BotSettings(settings).AppId;
        try
        {
            using var zip = await ZipFile.OpenReadAsync(file, cancel);
            if (zip.GetEntry(AppManifest.FileName) is not { } entry) return this.Fault($"the package holds no {AppManifest.FileName} at its top; make it anew with teams-package");
            await using var stream = await entry.OpenAsync(cancel);
            return Judge(await JsonNode.ParseAsync(stream, cancellationToken: cancel), appId);
        }
        catch (Exception error) when (error is InvalidDataException or JsonException)
        {
            return this.Fault("the package is no zip with a readable manifest; make it anew with teams-package");
        }
    }

    private Finding Judge(JsonNode? manifest, string appId)
    {
        var ids = new[] { ("id", manifest?["id"]), ("bots[0].botId", First(manifest, "bots")), ("composeExtensions[0].botId", First(manifest, "composeExtensions")) };
        foreach (var (place, id) in ids)
        {
            if (!string.Equals(id?.ToString(), appId, StringComparison.OrdinalIgnoreCase))
                return this.Fault($"{place} of the manifest is \"{id}\" and Bot:AppId \"{appId}\"; make the package anew with the settings of this deployment and upload it");
        }

        return this.Ok($"version {manifest!["version"]} is for this app id");
    }

    private static JsonNode? First(JsonNode? manifest, string list) => manifest?[list] is JsonArray { Count: > 0 } entries ? entries[0]?["botId"] : null;
}
