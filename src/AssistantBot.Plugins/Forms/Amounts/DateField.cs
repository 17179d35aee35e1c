using System.Globalization;
using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms.Amounts;

/// <summary>A day. Canonical: <c>2026-04-01</c>.</summary>
public sealed record DateField(string Id, string Label, string Prompt, string Help, Citation Source)
    : Field(Id, Label, Prompt, Help, Source)
{
    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed) => DateReader.Read(typed);

    public override string Show(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date", ["description"] = Prompt };
}
