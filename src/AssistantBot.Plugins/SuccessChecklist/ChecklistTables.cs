using System.Globalization;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>What the checklist takes from the corpus: East Herts' Appendix A, and the reading path that goes with it.</summary>
/// <param name="Whole">Appendix A as a whole.</param>
/// <param name="Purpose">Where it is said what the checklist is for.</param>
internal sealed record ChecklistTables(IReadOnlyList<Characteristic> Characteristics, IReadOnlyList<ChecklistStep> Steps, Citation Whole, Citation Purpose)
{
    private const string Path = "paths/with-the-success-checklist";

    /// <exception cref="ToolkitException">A table is missing, lacks a column, or the two do not have the same rows.</exception>
    public static ChecklistTables Read(IToolkit toolkit)
    {
        var checklist = toolkit.Table("eastherts", "Appendix A");
        var (number, text) = (checklist.Column("No"), checklist.Column("Characteristic"));
        CheckNumbers(checklist, number);
        var reading = toolkit.TableUnder(Path, "What to read and ask for each characteristic");
        var characteristics = checklist.Rows.Select(row => Join(checklist, row, row.Cells[number].Text, row.Cells[text].Text, reading)).ToList();
        var steps = ReadSteps(toolkit.TableUnder(Path, "What to do with the success checklist"));
        return new ChecklistTables(characteristics, steps, checklist.Citation, toolkit.Place("eastherts", "4.11"));
    }

    private static void CheckNumbers(ToolkitTable checklist, int number)
    {
        for (var i = 0; i < checklist.Rows.Count; i++)
        {
            var expected = (i + 1).ToString(CultureInfo.InvariantCulture);
            if (checklist.Rows[i].Cells[number].Text != expected)
                throw new ToolkitException(checklist.File, checklist.Rows[i].Line, $"No should be {expected} here; number the characteristics from 1 without a gap");
        }

        if (checklist.Rows.Count == 0) throw new ToolkitException(checklist.File, checklist.Line, "the table has no characteristic; add a row for each");
    }

    private static Characteristic Join(ToolkitTable checklist, ToolkitRow row, string number, string text, ToolkitTable reading)
    {
        if (text.Length == 0) throw new ToolkitException(checklist.File, row.Line, "a row of the checklist needs its Characteristic");
        var key = reading.Column("No");
        var path = reading.Rows.FirstOrDefault(row => row.Cells[key].Text == number)
            ?? throw new ToolkitException(reading.File, reading.Line, $"characteristic {number} of {checklist.File} has no row here; add one with No {number}");
        return new Characteristic(
            number, text, Words("In short"), Words("Found by"), Cell("Advice"), Cell("Learn from"), Words("Ask"), row.Citation);

        ToolkitCell Cell(string column) => path.Cells[reading.Column(column)];

        string Words(string column) => Cell(column).Text is { Length: > 0 } words ? words : throw new ToolkitException(reading.File, path.Line, $"characteristic {number} needs words in the column \"{column}\"");
    }

    private static List<ChecklistStep> ReadSteps(ToolkitTable table)
    {
        var (when, step, read) = (table.Column("When"), table.Column("Step"), table.Column("Read"));
        foreach (var row in table.Rows.Where(row => row.Cells[when].Text is not ("open" or "gaps" or "always")))
            throw new ToolkitException(table.File, row.Line, $"\"{row.Cells[when].Text}\" is not a time; write open, gaps or always");
        return [.. table.Rows.Select(row => new ChecklistStep(row.Cells[when].Text, row.Cells[step].Text, row.Cells[read].Links))];
    }
}
