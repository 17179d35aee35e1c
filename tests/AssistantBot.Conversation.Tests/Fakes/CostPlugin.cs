using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>A made-up plugin with lists, conditions, money and a check over several answers.</summary>
internal sealed class CostPlugin : IPlugin
{
    private static readonly Citation Place = new("hmep", "3.20", "hmep/business-case", "", "Business case", "How costs are shared.");

    public string Name => "cost-split";

    public string Title => "Cost split";

    public string Purpose => "Splits costs.";

    public IReadOnlyList<string> Invitations { get; } = ["split of costs"];

    public Form Form { get; } = new("I split costs between partners.",
    [
        new TextField("service", "Service", "Which service is it about?", "It names the service.", Place) { Presence = Presence.Required, Carries = "service" },
        new RecordsField("lines", "Lines", "What is to be split? Name each line.", "Each line can have a basis of its own.", Place, "line",
        [
            new TextField("name", "Line", "What is it called?", "", Place) { Presence = Presence.Required },
            new MoneyField("amount", "Amount", "What is the amount of each line?", "The whole amount.", Place) { Presence = Presence.Required, Example = "£1.2m" },
            new ChoiceField("basis", "Basis", "By what is each line shared?", "Councils agree how.", Place, [new("equal", "Equal") { Words = ["equal parts"] }, new("population", "Population"), new("percent", "Percentages")]),
        ], 1, 5) { Presence = Presence.Required },
        new RecordsField("partners", "Partners", "Who are the partners?", "They share the cost.", Place, "partner",
        [
            new TextField("name", "Partner", "What is it called?", "", Place) { Presence = Presence.Required },
            new NumberField("population", "Population", "What is the population of each?", "A line is shared by it.", Place, 1, 10_000_000, 0) { When = Uses("population"), Example = "140,000" },
            new PercentField("percent", "Percentage", "What is the percentage of each?", "A line is shared by it.", Place) { Presence = Presence.Required, When = Uses("percent") },
            new MoneyField("alone", "Stand-alone cost", "What would each pay alone?", "It shows who gains.", Place) { Presence = Presence.OnRequest },
        ], 2, 4) { Presence = Presence.Required, Carries = "partners" },
        new YesNoField("joiner", "Late joiner", "Does somebody join later?", "A late joiner pays a part.", Place),
        new DateField("joined", "Joining day", "On which day?", "The part depends on the day.", Place) { When = answers => answers["joiner"] == "yes" },
        new PercentField("rate", "Discount rate", "At what rate?", "For later years.", Place) { Presence = Presence.OnRequest },
    ]);

    public IReadOnlyList<FormProblem> Check(FormAnswers answers)
    {
        var percents = answers.Rows("partners").Select(row => row["percent"]).OfType<string>().ToList();
        var sum = percents.Sum(value => decimal.Parse(value, CultureInfo.InvariantCulture));
        return percents.Count > 0 && sum != 100 ? [new FormProblem("partners/1/percent", $"The percentages come to {sum:0.##}, and they must come to 100.")] : [];
    }

    public Report Evaluate(FormAnswers answers)
    {
        var table = new ReportTable("Partners", [new("Partner"), new("Population", ColumnKind.Number)],
            [.. answers.Rows("partners").Select(row => new ReportRow(row["name"]!, row["population"] ?? ""))]);
        var data = new JsonObject(answers.Values.Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)JsonValue.Create(answer.Value))));
        return new Report(Title, new ReportLine($"{answers["service"]} is split.", Place), [new ReportSection("Shares", [new ReportLine("Each pays a part.", Place)]) { Table = table }], data)
        {
            Next = ["Run the readiness check"],
            Carried = new Dictionary<string, string> { ["yearly-value"] = "1200000" },
        };
    }

    private static Func<FormAnswers, bool> Uses(string basis) => answers => answers.Rows("lines").Any(line => line["basis"] == basis) || answers.Rows("partners").Any(row => row[basis] is not null);
}
