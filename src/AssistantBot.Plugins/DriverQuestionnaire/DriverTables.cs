using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.DriverQuestionnaire;

/// <summary>What the questionnaire takes from the corpus: HMEP Table 1, and the reading path that follows it.</summary>
/// <param name="Rule">Where it is said that any Yes means investigate.</param>
internal sealed record DriverTables(IReadOnlyList<Driver> Drivers, IReadOnlyList<DriverStep> Steps, Citation Rule)
{
    private const string Path = "paths/after-the-driver-questions";

    /// <exception cref="ToolkitException">A table is missing, lacks a column, or the two do not have the same questions.</exception>
    public static DriverTables Read(IToolkit toolkit)
    {
        var questions = toolkit.Table("hmep", "Table 1");
        var reading = toolkit.TableUnder(Path, "What to read for each driver");
        var (number, question) = (questions.Column("Ref"), questions.Column("Question"));
        CheckNumbers(questions, number);
        var drivers = questions.Rows.Select(row => Join(questions, row, row.Cells[number].Text, row.Cells[question].Text, reading)).ToList();
        return new DriverTables(drivers, ReadSteps(toolkit.TableUnder(Path, "What to do after the driver questions")), toolkit.Place("hmep", "2.11"));
    }

    private static void CheckNumbers(ToolkitTable questions, int number)
    {
        if (questions.Rows.Count == 0) throw new ToolkitException(questions.File, questions.Line, "the table has no driver question; add a row for each");
        if (questions.Rows.GroupBy(row => row.Cells[number].Text).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ToolkitException(questions.File, twice.Last().Line, $"Ref \"{twice.Key}\" stands here a second time; give each driver question its own");
    }

    private static Driver Join(ToolkitTable questions, ToolkitRow row, string number, string question, ToolkitTable reading)
    {
        if (number.Length == 0 || question.Length == 0) throw new ToolkitException(questions.File, row.Line, "a driver question needs a Ref and a Question");
        var (key, label, read, learn) = (reading.Column("Ref"), reading.Column("Driver"), reading.Column("Read"), reading.Column("Learn from"));
        var path = reading.Rows.FirstOrDefault(row => row.Cells[key].Text == number)
            ?? throw new ToolkitException(reading.File, reading.Line, $"question {number} of {questions.File} has no row here; add one with Ref {number}");
        if (path.Cells[label].Text.Length == 0) throw new ToolkitException(reading.File, path.Line, $"question {number} needs a few words for its Driver");
        return new Driver(number, path.Cells[label].Text, question, row.Citation, path.Cells[read].Links, path.Cells[learn].Links);
    }

    private static List<DriverStep> ReadSteps(ToolkitTable table)
    {
        var (when, step, read) = (table.Column("When"), table.Column("Step"), table.Column("Read"));
        foreach (var row in table.Rows.Where(row => row.Cells[when].Text is not ("investigate" or "find out" or "not now")))
            throw new ToolkitException(table.File, row.Line, $"\"{row.Cells[when].Text}\" is not a time; write investigate, find out or not now");
        return [.. table.Rows.Select(row => new DriverStep(row.Cells[when].Text, row.Cells[step].Text, row.Cells[read].Links))];
    }
}

/// <param name="Ref">The question's number in the table.</param>
/// <param name="Label">A few words for it.</param>
internal sealed record Driver(string Ref, string Label, string Question, Citation Source, IReadOnlyList<Citation> Read, IReadOnlyList<Citation> LearnFrom);

/// <param name="When">investigate, find out, or not now.</param>
internal sealed record DriverStep(string When, string Text, IReadOnlyList<Citation> Read);
