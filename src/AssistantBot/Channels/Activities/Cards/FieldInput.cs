using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Channels.Activities.Cards;

/// <summary>The input of a card for one field. Amounts are typed as text, since people write £1.2m and 95,000.</summary>
/// <param name="Field">What is asked.</param>
/// <param name="Path">Where the value stands; the input's id.</param>
/// <param name="Label">What stands above it, and what screen readers say.</param>
/// <param name="Answer">The canonical value that was given already, or null.</param>
internal sealed record FieldInput(Field Field, string Path, string Label, string? Answer)
{
    // More choices than this stand in a list that opens.
    private const int MostShownChoices = 5;

    // Whole numbers up to this are counts, which nobody writes with a comma or in words.
    private const int MostCounted = 999;

    // Longer texts than this are written over several lines.
    private const int LongestLine = 200;

    /// <summary>Whether its choices are all shown, which takes more room.</summary>
    public bool IsSpread { get; init; } = true;

    /// <summary>What was entered before and not taken, as it was typed; null where the answer stands.</summary>
    public string? Entered { get; init; }

    /// <summary>Why it was not taken, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether the card cannot be sent without it.</summary>
    public bool IsDemanded { get; init; }

    /// <summary>Whether it takes the whole width.</summary>
    public bool IsWide => Field is TextField { Longest: > LongestLine };

    /// <summary>The input, and below it why its value was not taken.</summary>
    public JsonObject Write() => Fault is null ? Input() : new JsonObject { ["type"] = "Container", ["items"] = new JsonArray(Input(), AdaptiveCard.Fault(Fault)) };

    private JsonObject Input()
    {
        var input = Field.Choices.Count > 0 ? ChoiceSet() : Field switch
        {
            DateField => new JsonObject { ["type"] = "Input.Date" },
            NumberField { Decimals: 0, Most: <= MostCounted } count => Count(count),
            TextField text => Text(text),
            _ => new JsonObject { ["type"] = "Input.Text" },
        };
        input["id"] = Path;
        input["label"] = Label;
        if (Field.Choices.Count == 0 && Field.Example is { } example) input["placeholder"] = example;
        if (Value() is { } value) input["value"] = value;
        if (!IsDemanded) return input;
        input["isRequired"] = true;
        input["errorMessage"] = $"{Field.Label} is needed.";
        return input;
    }

    private JsonNode? Value()
    {
        var entered = string.IsNullOrWhiteSpace(Entered) ? null : Entered;
        if (Field is not NumberField { Decimals: 0, Most: <= MostCounted }) return entered ?? (Answer is null ? null : Shown(Answer));
        return int.TryParse(entered ?? Answer, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static JsonObject Count(NumberField count) => new()
    {
        ["type"] = "Input.Number",
        ["min"] = count.Least,
        ["max"] = count.Most,
        ["errorMessage"] = string.Create(CultureInfo.InvariantCulture, $"{count.Label} is a whole number from {count.Least:0} to {count.Most:0}."),
    };

    private JsonObject ChoiceSet()
    {
        var isSpread = IsSpread && Field.Choices.Count <= MostShownChoices;
        var set = new JsonObject { ["type"] = "Input.ChoiceSet", ["style"] = isSpread ? "expanded" : "compact" };
        if (isSpread) set["wrap"] = true;
        else set["placeholder"] = "Choose";
        set["choices"] = new JsonArray([.. Field.Choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]);
        return set;
    }

    private JsonObject Text(TextField text)
    {
        var input = new JsonObject { ["type"] = "Input.Text", ["maxLength"] = text.Longest };
        if (IsWide) input["isMultiline"] = true;
        return input;
    }

    /// <summary>In words where those mean the same when they come back: £1,200,000, not 1200000.</summary>
    private string Shown(string answer)
    {
        if (Field.Choices.Count > 0 || Field is DateField) return answer;
        var words = Field.Show(answer);
        return Field.Read(words).Value == answer ? words : answer;
    }
}
