using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.Tests.DriverQuestionnaire;

/// <summary>A toolkit of three driver questions for a test to spoil.</summary>
internal sealed class FakeToolkit : IToolkit
{
    public const string Questions = "hmep/driver-questionnaire.md";
    public const string Reading = "paths/after-the-driver-questions.md";

    /// <summary>Line of the questions' header; the first row is two lines below.</summary>
    public const int QuestionsLine = 20;

    /// <summary>Line of the reading table's header.</summary>
    public const int ReadingLine = 15;

    /// <summary>Line of the steps' header.</summary>
    public const int StepsLine = 30;

    public static Citation CentralWales { get; } = Cite("Case study 4", "hmep/case-study-4", "Central Wales", "Central Wales");

    public static Citation Tayside { get; } = Cite("Case study 2", "hmep/case-study-2", "Tayside Contracts", "Tayside Contracts");

    public static Citation KeepingStaff { get; } = Cite("2.8", "hmep/drivers", "Drivers", "Keeping skilled staff");

    public List<string> QuestionHeader { get; } = ["Ref", "Question", "Response"];

    public List<string[]> QuestionRows { get; } =
    [
        ["1", "Do users expect it?", "Yes/No"],
        ["2", "Is a skill missing?", "Yes/No"],
        ["10", "Is an alliance unlikely?", "Yes/No"],
    ];

    public List<string> ReadingHeader { get; } = ["Ref", "Driver", "Read", "Learn from"];

    public List<(string[] Cells, Citation[] Read, Citation[] LearnFrom)> ReadingRows { get; } =
    [
        (["10", "no alliance will do it", "", ""], [], []),
        (["1", "users expect it", "", ""], [KeepingStaff], [Tayside]),
        (["2", "a skill is missing", "", ""], [KeepingStaff], [CentralWales, Tayside]),
    ];

    public List<string[]> StepRows { get; } =
    [
        ["investigate", "Write the business case.", ""],
        ["find out", "Ask the managers.", ""],
        ["not now", "Ask again next year.", ""],
    ];

    public ToolkitTable Table(string source, string name) => new(
        Questions, QuestionsLine, QuestionHeader,
        [.. QuestionRows.Select((cells, i) => new ToolkitRow(QuestionsLine + 2 + i, [.. cells.Select(text => new ToolkitCell(text, []))], Row(i + 1)))],
        Cite(name, "hmep/driver-questionnaire", "Questions", "Questions"));

    public ToolkitTable TableUnder(string document, string heading) => heading == "What to read for each driver"
        ? new ToolkitTable(Reading, ReadingLine, ReadingHeader, [.. ReadingRows.Select(ReadingRow)], Cite("2.11", document, "", ""))
        : new ToolkitTable(Reading, StepsLine, ["When", "Step", "Read"], [.. StepRows.Select((cells, i) => new ToolkitRow(StepsLine + 2 + i, [.. cells.Select(text => new ToolkitCell(text, []))], Row(i + 1)))], Cite("3.6-3.9", document, "", ""));

    public Citation Place(string source, string locator) => Cite(locator, "hmep/driver-questionnaire", "Questions", "A single Yes means investigate.");

    /// <summary>The citation of a question's row.</summary>
    public static Citation Row(int number) => Cite($"Table 1, row {number}", "hmep/driver-questionnaire", "Questions", $"row {number}");

    private static ToolkitRow ReadingRow((string[] Cells, Citation[] Read, Citation[] LearnFrom) row, int i)
    {
        var cells = row.Cells.Select((text, column) => new ToolkitCell(text, column switch { 2 => row.Read, 3 => row.LearnFrom, _ => [] })).ToList();
        return new ToolkitRow(ReadingLine + 2 + i, cells, Row(i + 1));
    }

    private static Citation Cite(string locator, string document, string title, string quote) => new("hmep", locator, document, "", title, quote);
}
