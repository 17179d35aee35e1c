using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.GovernanceScale;

/// <summary>From what is shared to the bodies that HMEP Table 3 suggests for it. Where value and number of services differ, the larger extent counts.</summary>
/// <param name="guide">Where it is said that the table is only a guide (HMEP 3.28).</param>
/// <param name="practice">What councils told of their own bodies (HMEP 3.29).</param>
internal sealed class GovernanceScalePlugin(GovernanceTable table, Citation guide, Citation practice) : IPlugin
{
    private const string Value = "value";
    private const string Services = "services";

    public string Name => "governance-scale";

    public string Title => "Governance scale";

    public string Purpose => "Which boards and groups suit a shared service of its size.";

    public IReadOnlyList<string> Invitations { get; } =
        ["governance scale", "scale of governance", "governance calculator", "governance check", "governance table", "governance questions", "governance tool", "size the governance"];

    public Form Form { get; } = new(
        "Two questions about the size of what you would share; either will do.",
        [
            new MoneyField(Value, "Yearly value", "How much is shared, in pounds a year?", "Table 3 gives its four extents as a sum a year or a number of services.", guide)
            {
                Example = "£600k", Carries = CarriedWords.YearlyValue,
            },
            new NumberField(Services, "Number of services", "How many services are shared?", "Table 3 gives its four extents as a sum a year or a number of services.", guide, 1, 1000, 0)
            {
                Example = "3", Carries = CarriedWords.Services,
            },
        ]);

    public IReadOnlyList<FormProblem> Check(FormAnswers answers) => answers[Value] is null && answers[Services] is null
        ? [new FormProblem(Value, "Give the yearly value or the number of services; one of the two is enough.")]
        : [];

    public Report Evaluate(FormAnswers answers)
    {
        var size = new SharingSize(answers.Amount(Value), (int?)answers.Amount(Services));
        int? byValue = size.Value is { } value ? table.Reached(row => value >= row.Value) : null;
        int? byServices = size.Services is { } services ? table.Reached(row => services >= row.Services) : null;
        var place = Math.Max(byValue ?? 0, byServices ?? 0);
        var row = table.Rows[place];
        var sections = new List<ReportSection> { new("Why this row", [.. Reasons(size, byValue, byServices, place)]), Bodies(row) };
        if (place + 1 < table.Rows.Count) sections.Add(Next(row, table.Rows[place + 1]));
        sections.Add(new ReportSection("How far to trust it", [new ReportLine("The scale is a guide and no recommendation: sharing was too new in 2013 for that.", guide), new ReportLine("Most councils that were interviewed have a steering group or a working group.", practice)]));
        return new Report(Title, new ReportLine($"For {size.InWords()}, Table 3 points to its row \"{row.Extent}\".", row.Source), sections, Data(size, row, place))
        {
            About = size.InWords(),
            Next = ["What should a governance agreement contain?", "Run the risk register"],
            Carried = new Dictionary<string, string> { [CarriedWords.Governance] = string.Join("; ", table.Bodies.Zip(row.Bodies, (body, part) => $"{body}: {part}")) },
        };
    }

    private IEnumerable<ReportLine> Reasons(SharingSize size, int? byValue, int? byServices, int place)
    {
        if (size.Value is { } value) yield return Reason(MoneyField.Pounds(value) + " a year", value < table.Rows[0].Value, table.Rows[byValue!.Value]);
        if (size.Services is { } services) yield return Reason(SharingSize.Count(services), services < table.Rows[0].Services, table.Rows[byServices!.Value]);
        if (byValue is { } first && byServices is { } second && first != second)
            yield return new ReportLine($"The two point to different rows, so the higher one counts: \"{table.Rows[place].Extent}\".", table.Rows[first].Source, table.Rows[second].Source);
        yield return new ReportLine("The table gives four sizes and no bands between them; a row counts once its figure is reached, and the first row for anything smaller. That rule is this assistant's.");
    }

    private static ReportLine Reason(string size, bool isSmaller, GovernanceRow row) =>
        new(isSmaller ? $"{size} is less than the smallest row, \"{row.Extent}\"." : $"{size} reaches the row \"{row.Extent}\".", row.Source);

    private ReportSection Bodies(GovernanceRow row) => new("Bodies to set up", [])
    {
        Table = new ReportTable(
            "Bodies to set up", [new ReportColumn("Body"), new ReportColumn("Its part")],
            [.. table.Bodies.Zip(row.Bodies, (body, part) => new ReportRow([body, part], [row.Source]))]),
    };

    private ReportSection Next(GovernanceRow row, GovernanceRow next) => new(
        $"What the next row would change ({next.Extent})",
        [.. table.Bodies.Select((body, i) => (Body: body, Now: row.Bodies[i], Then: next.Bodies[i]))
            .Where(change => change.Now != change.Then)
            .Select(change => new ReportLine($"{change.Body}: {change.Then} (instead of: {change.Now}).", next.Source))]);

    private JsonObject Data(SharingSize size, GovernanceRow row, int place) => new()
    {
        ["value"] = size.Value is { } value ? ReportCell.Exact(value) : null,
        ["services"] = size.Services,
        ["row"] = place + 1,
        ["extent"] = row.Extent,
        ["bodies"] = new JsonArray([.. table.Bodies.Zip(row.Bodies, (body, part) => new JsonObject { ["body"] = body, ["part"] = part })]),
    };
}
