using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>A percentage from 0 to 100, with up to four digits behind the point. Canonical: invariant decimal without the sign.</summary>
public sealed record PercentField(string Id, string Label, string Prompt, string Help, Citation Source, decimal Most = 100)
    : Field(Id, Label, Prompt, Help, Source)
{
    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed) => AmountReader.Percent(typed, Most);

    public override FieldReading Read(JsonNode given) => AmountReader.Percent(given, Most, Read);

    public override string Show(string value) => value + "%";

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("number", "string"), ["description"] = Prompt };
}
