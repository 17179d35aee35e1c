using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>One typed question of a form.</summary>
/// <param name="Id">Stable within the form, such as <c>1</c>.</param>
/// <param name="Label">A few words that name it, by which people change their answer.</param>
/// <param name="Prompt">The question, as it is put.</param>
/// <param name="Help">Why it is asked.</param>
/// <param name="Source">Where the question comes from.</param>
public abstract record Field(string Id, string Label, string Prompt, string Help, Citation Source)
{
    /// <summary>The values to choose from, in order; empty where any text may be given.</summary>
    public abstract IReadOnlyList<Choice> Choices { get; }

    /// <summary>Reads what a person typed or submitted.</summary>
    public abstract FieldReading Read(string typed);

    /// <summary>The JSON schema of the canonical value.</summary>
    public abstract JsonObject Schema();

    /// <summary>A canonical value in words, as shown in a review.</summary>
    public string Show(string value) => Choices.FirstOrDefault(choice => choice.Value == value)?.Title ?? value;
}

/// <summary>A value that can be chosen, and its words.</summary>
public sealed record Choice(string Value, string Title);

/// <summary>What became of the text that was read: a canonical value, or the reason why it was not accepted.</summary>
public sealed record FieldReading
{
    private FieldReading(string? value, string? reason) => (Value, Reason) = (value, reason);

    /// <summary>The canonical value, or null where the text was refused.</summary>
    public string? Value { get; }

    /// <summary>What was wrong and what to give instead, in one sentence; null where the text was accepted.</summary>
    public string? Reason { get; }

    public static FieldReading Accepted(string value) => new(value, null);

    public static FieldReading Refused(string reason) => new(null, reason);
}
