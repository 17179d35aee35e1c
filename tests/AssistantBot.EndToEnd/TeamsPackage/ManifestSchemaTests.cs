using System.Diagnostics;
using System.Text.Json.Nodes;
using AssistantBot.TeamsPackage;

namespace AssistantBot.EndToEnd.TeamsPackage;

/// <summary>Microsoft's own schema of the app manifest, as its package carries it, judges what we write.</summary>
public sealed class ManifestSchemaTests
{
    private static readonly TeamsOptions Options = new()
    {
        Council = "Anytown Council",
        Website = "https://www.example.gov.uk/sharing",
        Privacy = "https://www.example.gov.uk/privacy",
        Terms = "https://www.example.gov.uk/terms",
    };

    [BrowserFact]
    public async Task The_manifest_is_valid_by_the_newest_published_schema()
    {
        var verdict = await JudgeAsync(Manifest());
        Assert.Equal("[]", verdict["faults"]!.ToJsonString());
        Assert.Equal(AppManifest.SchemaVersion, (string?)verdict["newest"]);
    }

    [BrowserFact]
    public async Task The_judge_finds_faults()
    {
        var manifest = Manifest();
        manifest["id"] = "our-app";
        manifest["bots"]![0]!["scopes"] = new JsonArray("everywhere");
        manifest["colour"] = "green";
        var faults = (await JudgeAsync(manifest))["faults"]!.AsArray().Select(fault => (string?)fault);
        Assert.Equal(3, faults.Count());
    }

    private static JsonObject Manifest() =>
        PackageRequest.Read("11111111-2222-3333-4444-555555555555", Options, "", "https://assistant.example.gov.uk").Manifest!.ToJson();

    private static async Task<JsonNode> JudgeAsync(JsonObject manifest)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Requirements.Output("Clients", "manifest-faults.mjs")])
        {
            WorkingDirectory = Requirements.Clients(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await node.StandardInput.WriteAsync(manifest.ToJsonString());
        node.StandardInput.Close();
        var verdict = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonNode.Parse(verdict)!;
    }
}
