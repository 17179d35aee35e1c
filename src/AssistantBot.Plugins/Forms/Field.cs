using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>One typed question of a form.</summary>
/// <param name="Id">Stable within the form, such as <c>1</c> or <c>amount</c>; no slash. The JSON name of its value.</param>
/// <param name="Label">A few words that name it, by which people change their answer.</param>
/// <param name="Prompt">The question, as it is put.</param>
/// <param name="Help">Why it is asked.</param>
/// <param name="Source">Where the question, or the guidance behind it, stands.</param>
public abstract record Field(string Id, string Label, string Prompt, string Help, Citation Source)
{
    /// <summary>Whether the form asks for it.</summary>
    public Presence Presence { get; init; } = Presence.Asked;

    /// <summary>Whether it has a meaning beside the other answers; null: always. A column of a table is shown all answers of the form.</summary>
    public Func<FormAnswers, bool>? When { get; init; }

    /// <summary>What the value is to the conversation, such as <c>service</c>; a later form with the same word takes it over. Null: nothing.</summary>
    public string? Carries { get; init; }

    /// <summary>An answer that would do, for prompts and refusals, such as "£1.2m"; null where the choices say enough.</summary>
    public string? Example { get; init; }

    /// <summary>The values to choose from, in order; empty where any text may be given.</summary>
    public abstract IReadOnlyList<Choice> Choices { get; }

    /// <summary>Reads what a person typed or submitted.</summary>
    public abstract FieldReading Read(string typed);

    /// <summary>Reads a value of JSON: text as it would be typed, or a number.</summary>
    public virtual FieldReading Read(JsonNode given) => given is JsonValue value
        ? Read(value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString())
        : FieldReading.Refused($"{Label} takes one value, not a list or an object.");

    /// <summary>The JSON schema of the canonical value.</summary>
    public abstract JsonObject Schema();

    /// <summary>A canonical value in words, as shown in a review.</summary>
    public virtual string Show(string value) => Choices.FirstOrDefault(choice => choice.Value == value)?.Title ?? value;

    /// <summary>Whether the answers given so far make it a question of this form.</summary>
    public bool Applies(FormAnswers answers) => When is null || When(answers);
}

/// <summary>Whether a field is asked, and whether it can be left out.</summary>
public enum Presence
{
    /// <summary>Asked, and may be skipped: the report says what was left out.</summary>
    Asked,

    /// <summary>Asked until it has a value; without it there is no report.</summary>
    Required,

    /// <summary>Not asked. It can be given on the card, by naming it, or on the command line.</summary>
    OnRequest,
}

/// <summary>A value that can be chosen, and its words.</summary>
/// <param name="Value">Canonical value.</param>
/// <param name="Title">What people see.</param>
public sealed record Choice(string Value, string Title)
{
    /// <summary>Other words that mean it, in lower case.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

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
