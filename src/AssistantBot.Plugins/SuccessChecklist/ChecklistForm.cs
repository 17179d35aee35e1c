using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>What the checklist asks, and how its answers are read and drafted.</summary>
internal sealed class ChecklistForm
{
    public const string Service = "service";
    public const string Partnership = "partnership";
    public const string Items = "items";
    public const string Row = "row";
    public const string RatingColumn = "rating";
    public const string Evidence = "evidence";

    /// <summary>Whether a document has passages on it. Filled in by drafting, never by people.</summary>
    public const string Found = "found";

    /// <summary>Characters of one evidence, at most.</summary>
    public const int LongestEvidence = 2000;

    private readonly ChecklistTables _tables;

    public ChecklistForm(ChecklistTables tables)
    {
        _tables = tables;
        Form = new Form(
            $"There are {tables.Characteristics.Count} characteristics of a successful shared service. For each of them say met, partly met, not met or no evidence, and what shows it.",
            [
                new TextField(Service, "service", "Which service is it about?", "It names the service in the report.", tables.Whole) { Carries = "service", Example = "parking enforcement" },
                new TextField(Partnership, "partnership", "Which partnership, or which councils?", "It names the partnership in the report.", tables.Whole) { Carries = "partnership", Example = "Stevenage and East Herts" },
                List(),
            ]);
    }

    public Form Form { get; }

    /// <summary>What was answered for each characteristic, in the checklist's order.</summary>
    public IReadOnlyList<Finding> Read(FormAnswers answers)
    {
        var rows = Rows(answers);
        return [.. _tables.Characteristics.Select(characteristic => Find(characteristic, rows.GetValueOrDefault(characteristic.Number, FormAnswers.None)))];
    }

    /// <summary>A characteristic that has two rows; null where none has.</summary>
    public static FormProblem? Twice(FormAnswers answers)
    {
        var rows = answers.Rows(Items);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i][Row] is { } number && !seen.Add(number))
                return new FormProblem(FormPath.Of(Items, i + 1, Row), $"Row {number} is given twice; put what you know of it into one.");
        }

        return null;
    }

    /// <summary>The answers with one row for each characteristic, as changed.</summary>
    public FormAnswers Write(FormAnswers answers, Func<string, FormAnswers, FormAnswers> change)
    {
        var rows = Rows(answers);
        return answers.WithRows(Items, [.. _tables.Characteristics.Select(characteristic =>
            change(characteristic.Number, rows.GetValueOrDefault(characteristic.Number, FormAnswers.None).With(Row, characteristic.Number)))]);
    }

    private static Finding Find(Characteristic characteristic, FormAnswers row) => new(characteristic, row[RatingColumn], row[Evidence], row[Found]);

    /// <summary>Rows by their characteristic; a row that does not name its own has that of its place.</summary>
    private Dictionary<string, FormAnswers> Rows(FormAnswers answers) => answers.Rows(Items)
        .Select((row, i) => (Number: row[Row] ?? _tables.Characteristics.ElementAtOrDefault(i)?.Number ?? "", Row: row))
        .GroupBy(row => row.Number)
        .ToDictionary(group => group.Key, group => group.First().Row, StringComparer.Ordinal);

    private RecordsField List()
    {
        var characteristics = _tables.Characteristics;
        return new RecordsField(
            Items, "characteristics", "How far is each characteristic met?", "East Herts' councillors found that successful partnerships have these characteristics.", _tables.Purpose, "characteristic",
            [
                new NumberField(Row, "number", "Which characteristic?", "Its number in the checklist.", _tables.Whole, 1, characteristics.Count, 0),
                new ChoiceField(RatingColumn, "rating", "How far is it met?", "The rating is your judgement; none is proposed.", _tables.Whole, Rating.Choices),
                new TextField(Evidence, "evidence", "What shows it? Name the document and the place.", "A rating of met stands on evidence that others can look up.", _tables.Whole, LongestEvidence) { Example = "agreement of 2024, clause 7" },
                new ChoiceField(Found, "found in a document", "Does the document say anything on it?", "It is filled in when a document is read.", _tables.Whole, FoundInDocument.Choices)
                {
                    Presence = Presence.OnRequest,
                    When = answers => answers.Rows(Items).Any(row => row[Found] is not null),
                },
            ],
            0, characteristics.Count)
        {
            Given = [.. characteristics.Select(characteristic => new GivenRow(characteristic.Number, characteristic.Label, characteristic.Text + ".", characteristic.Source))],
            Open = false,
            ByRow = true,
            RowPrompt = "How far is this met: {0}?",
        };
    }
}
