using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>A question answered yes, no or not sure, in any ordinary wording.</summary>
public sealed record YesNoField(string Id, string Label, string Prompt, string Help, Citation Source)
    : Field(Id, Label, Prompt, Help, Source)
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unsure = "unsure";

    public override IReadOnlyList<Choice> Choices { get; } = [new(Yes, "Yes"), new(No, "No"), new(Unsure, "Not sure")];

    public override FieldReading Read(string typed) => (Chosen(typed.Trim()) ?? new YesNoReader(Prompt).Read(typed)) is { } value
        ? FieldReading.Accepted(value)
        : FieldReading.Refused("Please answer yes, no or not sure.");

    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray(Yes, No, Unsure),
        ["description"] = Prompt,
    };

    private string? Chosen(string typed) => Choices.FirstOrDefault(choice =>
        choice.Value.Equals(typed, StringComparison.OrdinalIgnoreCase) || choice.Title.Equals(typed, StringComparison.OrdinalIgnoreCase))?.Value;
}
