using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AssistantBot.EndToEnd.ModelContext;

/// <summary>The program as another assistant starts it, with the protocol's client from npm.</summary>
public sealed class NpmClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [NpmClientFact]
    public async Task It_lists_the_tools_and_calls_them()
    {
        using var data = DataFolder.Create();
        using var node = Process.Start(new ProcessStartInfo(
            "node", [Requirements.Output("Clients", "tools-client.mjs"), Requirements.Clients(), "dotnet", Requirements.Output("AssistantBot.dll"), "mcp", "--data", data.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = node.StandardError.ReadToEndAsync();
        var said = await node.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        Assert.Equal("", await errors.WaitAsync(Patience));
        var result = JsonNode.Parse(said)!;
        Assert.Equal(["search_knowledge", "get_document", "find_cases"], result["tools"]!.AsArray().Take(3).Select(tool => (string?)tool));
        Assert.True(result["tools"]!.AsArray().Count > 10);
        Assert.Contains("£250k", (string?)result["found"], StringComparison.Ordinal);
        Assert.True((bool)result["isError"]!);
        Assert.StartsWith("give \"query\"", (string?)result["refused"], StringComparison.Ordinal);
    }
}
