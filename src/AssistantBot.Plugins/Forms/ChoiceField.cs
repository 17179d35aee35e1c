using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>One of a few values, by its value, its title or other words for it.</summary>
public sealed record ChoiceField(string Id, string Label, string Prompt, string Help, Citation Source, IReadOnlyList<Choice> Offered)
    : Field(Id, Label, Prompt, Help, Source)
{
    public override IReadOnlyList<Choice> Choices => Offered;

    public override FieldReading Read(string typed)
    {
        var said = typed.Trim().TrimEnd('.', '!');
        return Offered.FirstOrDefault(choice => choice.Words.Append(choice.Value).Append(choice.Title).Contains(said, StringComparer.OrdinalIgnoreCase)) is { } chosen
            ? FieldReading.Accepted(chosen.Value)
            : FieldReading.Refused($"Please choose one of: {string.Join(", ", Offered.Select(choice => InSentence(choice.Title)))}.");
    }

    /// <summary>A title that holds a name keeps its capitals.</summary>
    private static string InSentence(string title) => title.Skip(1).Any(char.IsUpper) ? title : title.ToLowerInvariant();

    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Offered.Select(choice => JsonValue.Create(choice.Value))]),
        ["description"] = Prompt,
    };
}
