using System.Globalization;
using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>A number such as a population or full-time equivalents. Canonical: invariant decimal without grouping.</summary>
/// <param name="Least">Smallest value that is taken.</param>
/// <param name="Most">Largest value that is taken.</param>
/// <param name="Decimals">Most digits behind the point.</param>
public sealed record NumberField(string Id, string Label, string Prompt, string Help, Citation Source, decimal Least, decimal Most, int Decimals)
    : Field(Id, Label, Prompt, Help, Source)
{
    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed) => AmountReader.Number(typed, this);

    public override FieldReading Read(JsonNode given) => AmountReader.Number(given, this);

    public override string Show(string value) => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("#,##0.######", CultureInfo.InvariantCulture);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("number", "string"), ["description"] = Prompt };
}
