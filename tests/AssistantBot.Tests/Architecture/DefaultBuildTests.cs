using System.Text.Json.Nodes;

namespace AssistantBot.Tests.Architecture;

/// <summary>The default build has nothing of the official SDKs: neither among what it refers to, nor among its files. Not compiled with the switch.</summary>
public sealed class DefaultBuildTests
{
    private static readonly string[] Official = ["AssistantBot.OfficialSdks", "Lucene.", "Microsoft.Bot.", "Microsoft.SemanticKernel", "AdaptiveCards", "Microsoft.Rest."];

    [Fact]
    public void It_refers_to_no_official_SDK()
    {
        var libraries = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "AssistantBot.deps.json")))!["libraries"]!.AsObject();
        Assert.Contains(libraries, library => library.Key.StartsWith("AssistantBot.Knowledge/", StringComparison.Ordinal));
        Assert.DoesNotContain(libraries, library => IsOfficial(library.Key));
    }

    [Fact]
    public void It_has_no_file_of_one() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll", SearchOption.AllDirectories), file => IsOfficial(Path.GetFileName(file)));

    private static bool IsOfficial(string name) => Official.Any(official => name.StartsWith(official, StringComparison.OrdinalIgnoreCase));
}
