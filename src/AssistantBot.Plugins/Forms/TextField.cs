using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>Words of one's own: one space between words, no control characters.</summary>
/// <param name="Longest">Most characters that are taken.</param>
public sealed record TextField(string Id, string Label, string Prompt, string Help, Citation Source, int Longest = 200)
    : Field(Id, Label, Prompt, Help, Source)
{
    public override IReadOnlyList<Choice> Choices => [];

    public override FieldReading Read(string typed)
    {
        var text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text = string.Concat(text.Where(letter => !char.IsControl(letter)));
        if (text.Length == 0) return FieldReading.Refused($"Please give {Label.ToLowerInvariant()} in a few words.");
        return text.Length <= Longest
            ? FieldReading.Accepted(text)
            : FieldReading.Refused($"That has {text.Length} characters; {Label.ToLowerInvariant()} takes {Longest}.");
    }

    public override JsonObject Schema() => new() { ["type"] = "string", ["maxLength"] = Longest, ["description"] = Prompt };
}
