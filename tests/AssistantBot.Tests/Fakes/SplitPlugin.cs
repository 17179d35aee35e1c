using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;
using AssistantBot.Plugins.Reports;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Tests.Fakes;

/// <summary>A made-up instrument with every kind of field: shares a cost by one measure, and keeps a checklist.</summary>
/// <param name="checks">How many rows the checklist brings along.</param>
internal sealed class SplitPlugin(int checks = 3) : IDraftingPlugin, IPluginFactory
{
    public static Citation Source { get; } = new("hmep", "3.20", "hmep/costs", "set-up-costs", "Set-up costs", "Councils usually recover set-up costs from the first savings.");

    private static readonly IReadOnlyList<Choice> Ratings = [new("met", "Met"), new("partly", "Partly met"), new("not", "Not met"), new("none", "No evidence")];

    public string Name => "cost-split";

    public string Title => "Cost split";

    public string Purpose => "Shares one cost between partners.";

    public IReadOnlyList<string> Invitations => ["split a cost"];

    public Form Form { get; } = new("A service, its cost and its partners.",
    [
        new TextField("service", "Service", "Which service is it?", "", Source) { Presence = Presence.Required, Example = "Waste collection" },
        new MoneyField("cost", "Cost", "What does it cost in a year?", "", Source) { Presence = Presence.Required, Example = "£1.2m" },
        new ChoiceField("basis", "Basis", "How is it shared?", "", Source, [new("equal", "Equally"), new("population", "By population")]),
        new DateField("from", "Start", "When does it begin?", "", Source) { When = answers => answers["basis"] == "population", Example = "1 April 2026" },
        new YesNoField("agreed", "Agreed", "Has it been agreed?", "", Source),
        new RecordsField("partners", "Partners", "Who shares it?", "", Source, "partner",
        [
            new TextField("name", "Name", "Who is it?", "", Source, 80) { Example = "East Lindsey" },
            new NumberField("population", "Population", "How many people live there?", "", Source, 0, 100_000_000, 0)
            {
                When = answers => answers["basis"] == "population", Presence = Presence.Required, Example = "140,000",
            },
            new PercentField("last", "Last year", "What was its share last year?", "", Source) { Presence = Presence.OnRequest, Example = "62.5%" },
        ],
        2, 50),
        new RecordsField("checks", "Checks", "How far is each one met?", "", Source, "check",
        [
            new TextField("row", "Row", "Which row?", "", Source),
            new ChoiceField("rating", "Rating", "How far is it met?", "", Source, Ratings),
            new TextField("evidence", "Evidence", "What shows it?", "", Source, 1000) { Example = "Minutes of the joint committee" },
        ],
        0, 100)
        {
            Open = false,
            Given = [.. Enumerable.Range(1, checks).Select(row => new GivenRow(row.ToString(CultureInfo.InvariantCulture), $"The partners agreed on aim number {row} and wrote it into the agreement that they signed", "", Source))],
        },
        new NumberField("years", "Years", "For how many years?", "", Source, 1, 50, 0) { Presence = Presence.OnRequest, Example = "5" },
    ]);

    public IReadOnlyList<EvidenceTopic> Topics => [new("1", "aims agreed")];

    public IPlugin Create(IToolkit toolkit) => this;

    public IReadOnlyList<FormProblem> Check(FormAnswers answers) => answers["cost"] == "0" ? [new FormProblem("cost", "A cost of nothing cannot be shared.")] : [];

    public FormAnswers Draft(FormAnswers answers, DocumentEvidence evidence) => evidence.Found.Aggregate(
        answers, (drafted, found) => drafted.With(FormPath.Of("checks", 1, "evidence"), $"{evidence.Document}, {found.Value[0].Place}: {found.Value[0].Text}"));

    public Report Evaluate(FormAnswers answers)
    {
        var partners = answers.Rows("partners");
        var share = Math.Round(decimal.Parse(answers["cost"]!, CultureInfo.InvariantCulture) / Math.Max(partners.Count, 1), 2);
        var rows = partners.Select(partner => new ReportRow([partner["name"]!, ReportCell.Money(share), ReportCell.Percent(100m / partners.Count)], [Source])).Append(new ReportRow("Total", ReportCell.Money(share * partners.Count), ReportCell.Percent(100)) { IsTotal = true });
        return new Report(Title, new ReportLine($"{partners.Count} partners share {answers["service"]}.", Source),
        [
            new ReportSection("Shares", [new ReportLine("Each pays the same.")])
            {
                Table = new ReportTable("Share of each partner", [new("Partner"), new("Share", ColumnKind.Money), new("Part", ColumnKind.Percent)], [.. rows]),
                Chart = new ReportChart("Share of each partner, pounds a year", [.. partners.Select(partner => new ReportBar(partner["name"]!, share, ReportCell.Money(share).Text))]),
            },
            new ReportSection("Checks", [.. answers.Rows("checks").Select((check, i) => new ReportLine($"{i + 1}: {check["rating"] ?? "not rated"} {check["evidence"]}"))]),
        ], new JsonObject { ["share"] = share.ToString(CultureInfo.InvariantCulture) })
        {
            About = answers["service"]!,
            IsDraft = true,
        };
    }
}
