using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Tests.Completeness;

/// <summary>The lists that stand beside these tests, and the passages that they are held against.</summary>
internal static class Evidence
{
    /// <summary>Key of each source, with a phrase that only its document holds.</summary>
    public static IReadOnlyDictionary<string, string> Documents { get; } = new Dictionary<string, string>
    {
        ["hmep"] = "Operating a Shared Service for Highway Services",
        ["lgg"] = "A guide for councils",
        ["eastherts"] = "REPORT FROM SHARED SERVICES TASK AND FINISH GROUP",
        ["harborough"] = "Harborough's history of sharing",
        ["rotherham"] = "RMBC – REPORT TO MEMBERS",
    };

    public static TheoryData<string> Sources { get; } = [.. Documents.Keys];

    public static IReadOnlyList<SourceFact> Facts(string source) => Read($"{source}.facts.jsonl", CompletenessJson.Default.SourceFact);

    public static IReadOnlyList<Exclusion> Exclusions(string source) => Read($"{source}.exclusions.jsonl", CompletenessJson.Default.Exclusion);

    public static IReadOnlyList<EmptyLocator> EmptyLocators(string source) =>
        [.. Read("empty-locators.jsonl", CompletenessJson.Default.EmptyLocator).Where(locator => locator.Source == source)];

    /// <summary>The passages that retell a source; what compares sources or explains terms proves nothing.</summary>
    public static IReadOnlyList<Passage> Passages(string source) =>
        [.. RealKnowledge.Base.Passages.Where(passage => passage.Source.Key == source && passage.Document.Id.StartsWith($"{source}/", StringComparison.Ordinal))];

    private static IReadOnlyList<T> Read<T>(string file, JsonTypeInfo<T> type) =>
        [.. File.ReadLines(Repository.At("tests", "AssistantBot.Knowledge.Tests", "Completeness", file)).Select(line => JsonSerializer.Deserialize(line, type)!)];
}
