using System.Text.Json.Nodes;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Tests.MadeUp.NoticePeriod;

/// <summary>What each partner still pays while a partner works out its notice.</summary>
internal sealed class NoticePeriodPlugin(Citation source) : IPlugin
{
    public string Name => "notice-period";

    public string Title => "Notice period";

    public string Purpose => "What each partner still pays while a partner works out its notice.";

    public IReadOnlyList<string> Invitations => ["work out the notice"];

    public Form Form { get; } = new("Three questions about who leaves what.",
    [
        new TextField("service", "Service", "Which service is it?", "", source) { Presence = Presence.Required, Example = "Waste collection" },
        new NumberField("months", "Months of notice", "How many months of notice are there?", "", source, 1, 36, 0) { Presence = Presence.Required, Example = "12" },
        new RecordsField("partners", "Partners", "Who takes part, and what does each pay a year?", "", source, "partner",
        [
            new TextField("name", "Name", "Who is it?", "", source, 80) { Example = "East Lindsey" },
            new MoneyField("yearly", "Yearly cost", "What does it pay a year?", "", source) { Presence = Presence.Required, Example = "£120,000" },
        ],
        1, 20),
    ]);

    public Report Evaluate(FormAnswers answers)
    {
        var months = (int)answers.Amount("months")!.Value;
        var dues = answers.Rows("partners").Select(partner => (Name: partner["name"]!, Due: Math.Round(partner.Amount("yearly")!.Value * months / 12, 2))).ToList();
        var total = dues.Sum(due => due.Due);
        return new Report(Title, new ReportLine($"{ReportCell.Money(total).Text} falls due over {months} months of notice.", source),
        [
            new ReportSection("Who still pays what", [new ReportLine("Each pays for the months of notice.", source)])
            {
                Table = new ReportTable("Payments during notice", [new("Partner"), new("Payment", ColumnKind.Money)],
                    [.. dues.Select(due => new ReportRow(due.Name, ReportCell.Money(due.Due))), new ReportRow("Total", ReportCell.Money(total)) { IsTotal = true }]),
                Chart = new ReportChart("Payments during notice", [.. dues.Select(due => new ReportBar(due.Name, due.Due, ReportCell.Money(due.Due).Text))]),
            },
        ], new JsonObject { ["months"] = months, ["total"] = ReportCell.Exact(total) })
        {
            About = answers["service"]!,
            IsDraft = true,
        };
    }
}
