using System.Globalization;
using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>Pounds, to the penny. Canonical: invariant decimal without grouping, such as <c>1200000</c> or <c>0.5</c>.</summary>
/// <param name="Least">Smallest amount that is taken, in pounds.</param>
public sealed record MoneyField(string Id, string Label, string Prompt, string Help, Citation Source, decimal Least = 0)
    : Field(Id, Label, Prompt, Help, Source)
{
    /// <summary>The largest amount that is taken, in pounds.</summary>
    public const decimal Most = 1_000_000_000_000_000m;

    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed) => AmountReader.Money(typed, Least);

    public override FieldReading Read(JsonNode given) => AmountReader.Money(given, Least, Read);

    public override string Show(string value) => Pounds(decimal.Parse(value, CultureInfo.InvariantCulture));

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number"), ["description"] = Prompt };

    /// <summary>"£1,200,000" or "£0.50": pence where there are any.</summary>
    public static string Pounds(decimal amount) =>
        (amount < 0 ? "-£" : "£") + Math.Abs(amount).ToString(amount == decimal.Truncate(amount) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
}
