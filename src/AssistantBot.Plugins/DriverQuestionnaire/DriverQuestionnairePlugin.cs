using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.DriverQuestionnaire;

/// <summary>The driver questions of HMEP Table 1: any Yes means that options to share the service should be investigated (HMEP 2.11).</summary>
internal sealed class DriverQuestionnairePlugin(DriverTables tables) : IPlugin
{
    public string Name => "driver-questionnaire";

    public string Title => "Driver questionnaire";

    public string Purpose => $"{tables.Drivers.Count} yes-or-no questions that tell whether sharing a service is worth investigating.";

    public IReadOnlyList<string> Invitations { get; } =
        ["driver questions", "drivers questionnaire", "questionnaire", "driver quiz", "drivers quiz", "driver test", "driver assessment", "drivers assessment", "self assessment", "driver check"];

    public Form Form { get; } = new(
        $"There are {tables.Drivers.Count} questions about one service that you have in mind. Answer yes, no or not sure.",
        [.. tables.Drivers.Select(driver => new YesNoField(
            driver.Ref, driver.Label, driver.Question,
            $"It tells whether this driver is present: {driver.Label}. If the answer to any of the {tables.Drivers.Count} questions is yes, options to share the service should be investigated.",
            driver.Source))])
    {
        Property = "answers",
    };

    public Report Evaluate(FormAnswers answers)
    {
        var present = Answered(answers, YesNoField.Yes);
        var unsure = Answered(answers, YesNoField.Unsure);
        var open = tables.Drivers.Where(driver => answers[driver.Ref] is null).ToList();
        bool? investigate = present.Count > 0 ? true : unsure.Count + open.Count > 0 ? null : false;
        var sections = new List<ReportSection>();
        if (present.Count > 0) sections.Add(new ReportSection("Drivers that are present", [.. present.SelectMany(Explain)]));
        if (unsure.Count > 0) sections.Add(new ReportSection("To find out", [.. unsure.Select(driver => new ReportLine(driver.Question, driver.Source))]));
        if (open.Count > 0) sections.Add(new ReportSection("Not answered", [.. open.Select(driver => new ReportLine(driver.Question, driver.Source))]));
        sections.Add(new ReportSection("What to do next", [.. tables.Steps.Where(step => Applies(step.When, investigate, unsure.Count + open.Count)).Select(step => new ReportLine(step.Text, step.Read))]));
        return new Report(Title, Headline(present.Count, investigate), sections, Data(answers, investigate, present, open))
        {
            Next = ["What should the business case contain?", "Run the suitability screen"],
            Carried = present.Count == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { [CarriedWords.Drivers] = string.Join("; ", present.Select(driver => driver.Label)) },
        };
    }

    private List<Driver> Answered(FormAnswers answers, string value) => [.. tables.Drivers.Where(driver => answers[driver.Ref] == value)];

    private ReportLine Headline(int present, bool? investigate) => new(
        investigate switch
        {
            true => $"{present} of {tables.Drivers.Count} drivers {(present == 1 ? "is" : "are")} present. Any Yes means that options to share this service should be investigated.",
            false => $"None of the {tables.Drivers.Count} drivers is present. On these answers there is no reason yet to investigate sharing this service.",
            null => "No driver is known to be present yet. A single Yes among the open questions would mean that options to share should be investigated.",
        },
        tables.Rule);

    private static IEnumerable<ReportLine> Explain(Driver driver)
    {
        yield return new ReportLine($"Question {driver.Ref}: {driver.Question} Yes, so this driver is present: {driver.Label}.", driver.Source);
        if (driver.Read.Count > 0) yield return new ReportLine($"To read: {string.Join("; ", driver.Read.Select(read => read.Quote))}.", driver.Read);
        if (driver.LearnFrom.Count > 0) yield return new ReportLine($"To learn from: {string.Join("; ", driver.LearnFrom.Select(read => read.Title))}.", driver.LearnFrom);
    }

    private static bool Applies(string when, bool? investigate, int open) => when switch
    {
        "investigate" => investigate == true,
        "find out" => open > 0,
        _ => investigate == false,
    };

    private JsonObject Data(FormAnswers answers, bool? investigate, List<Driver> present, List<Driver> open) => new()
    {
        ["investigate"] = investigate,
        ["drivers"] = new JsonArray([.. present.Select(driver => JsonValue.Create(driver.Ref))]),
        ["unanswered"] = new JsonArray([.. open.Select(driver => JsonValue.Create(driver.Ref))]),
        ["answers"] = new JsonObject(tables.Drivers.Where(driver => answers[driver.Ref] is not null).Select(driver => KeyValuePair.Create(driver.Ref, (JsonNode?)JsonValue.Create(answers[driver.Ref])))),
    };
}
