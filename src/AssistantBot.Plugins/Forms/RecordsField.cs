using System.Text.Json.Nodes;

namespace AssistantBot.Plugins.Forms;

/// <summary>
/// A list of records, such as the partners of an apportionment: each row has a value for each column.
/// Its values stand at the paths <c>partners/1/population</c>, rows counted from 1 without a gap.
/// </summary>
/// <param name="RowName">What one row is called in a sentence, such as "partner".</param>
/// <param name="Columns">The first names the row, and is unique among rows.</param>
/// <param name="Least">Fewest rows, 0 or more.</param>
/// <param name="Most">Most rows, 1 to 100.</param>
public sealed record RecordsField(
    string Id, string Label, string Prompt, string Help, Citation Source, string RowName, IReadOnlyList<Field> Columns, int Least, int Most)
    : Field(Id, Label, Prompt, Help, Source)
{
    /// <summary>Rows that the form brings along, such as the characteristics of a checklist. Empty where people name the rows.</summary>
    public IReadOnlyList<GivenRow> Given { get; init; } = [];

    /// <summary>Whether people may add rows to the given ones.</summary>
    public bool Open { get; init; } = true;

    /// <summary>
    /// How the columns behind the first are asked: false, a column at a time for all rows ("What is the population of each partner?");
    /// true, a row at a time, its first asked column first ("How is 'clear aims' met?").
    /// </summary>
    public bool ByRow { get; init; }

    /// <summary>How a given row is taken out: the value that a column gets. Null where given rows stay.</summary>
    public (string Column, string Value)? Withdrawn { get; init; }

    /// <summary>What is asked of a row when it is asked by row; <c>{0}</c> is the row's title.</summary>
    public string RowPrompt { get; init; } = "{0}";

    /// <summary>The column that names a row.</summary>
    public Field Key => Columns[0];

    public override IReadOnlyList<Choice> Choices => [];

    /// <summary>A list is not read in one piece; whoever asks reads its rows.</summary>
    public override FieldReading Read(string typed) => FieldReading.Refused($"Give the {RowName}s one by one.");

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["description"] = Prompt,
        ["minItems"] = Least,
        ["maxItems"] = Most,
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray(Key.Id),
            ["properties"] = new JsonObject(Columns.Select(column => KeyValuePair.Create(column.Id, (JsonNode?)column.Schema()))),
        },
    };

    /// <summary>The column with that id, or null.</summary>
    public Field? Column(string id) => Columns.FirstOrDefault(column => column.Id == id);

    /// <summary>Path of a value.</summary>
    /// <param name="row">Number of the row, counted from 1.</param>
    /// <param name="column">Id of the column.</param>
    public string Path(int row, string column) => FormPath.Of(Id, row, column);
}

/// <summary>A row that a form brings along.</summary>
/// <param name="Key">Value of the first column, such as <c>3</c>.</param>
/// <param name="Title">What the row is about.</param>
/// <param name="Help">Why it is asked; may repeat the toolkit's explanation.</param>
/// <param name="Source">Where it stands.</param>
public sealed record GivenRow(string Key, string Title, string Help, Citation Source);
