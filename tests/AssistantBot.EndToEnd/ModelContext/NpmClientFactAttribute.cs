using System.Runtime.CompilerServices;

namespace AssistantBot.EndToEnd.ModelContext;

/// <summary>A test with the Model Context Protocol's client from npm. Where that was not restored it is skipped and says why; on a build server it fails instead.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmClientFactAttribute : FactAttribute
{
    public NpmClientFactAttribute([CallerMemberName] string? test = null)
    {
        if (Requirements.AreDemanded || File.Exists(Requirements.Clients("node_modules", "@modelcontextprotocol", "sdk", "package.json"))) return;
        Skip = "the Model Context Protocol's client was not restored; install npm and build again";
        DisplayName = $"{test}: {Skip}";
    }
}
