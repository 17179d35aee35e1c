using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.SavingsLog;

/// <summary>Totals of logged savings by kind, beside the business case, and the agenda of the annual review (HMEP 4.7 to 4.12).</summary>
internal sealed class SavingsLogPlugin(SavingsGuidance guidance) : IPlugin
{
    public string Name => "savings-log";

    public string Title => "Savings log and annual review";

    public string Purpose => "Adds up savings by kind (cashable, cost avoidance, non-cashable), sets them beside the business case and gives the annual review its agenda.";

    public IReadOnlyList<string> Invitations { get; } = ["savings log", "log of savings", "saving log", "log savings", "log our savings", "annual review", "yearly review", "record savings", "record our savings"];

    public Form Form { get; } = SavingsLogForm.Create(guidance);

    public Report Evaluate(FormAnswers answers)
    {
        var savings = LoggedSaving.Read(answers);
        var totals = SavingsLogForm.Kinds.Select(kind => new KindTotal(kind, savings)).Where(total => total.Count > 0).ToList();
        var planned = answers.Amount(SavingsLogForm.Planned);
        var achieved = totals.Sum(total => total.Achieved);
        var sections = new List<ReportSection> { Totals(totals), Entries(savings) };
        sections.Add(new ReportSection("Beside the business case", [.. Compare(planned, achieved, totals)]));
        var gaps = savings.Where(saving => saving.Evidence is null).Select(saving => saving.Name).ToList();
        if (gaps.Count > 0) sections.Add(new ReportSection("Still without evidence", [new ReportLine($"{string.Join("; ", gaps)}. Savings must be auditable.", guidance.Audit)]));
        sections.Add(Agenda());
        var about = string.Join(", ", new[] { answers[SavingsLogForm.Service], answers[SavingsLogForm.Period] }.Where(part => part is not null));
        return new Report(Title, Headline(achieved, totals), sections, Data(answers, totals, planned, achieved))
        {
            About = about,
            IsDraft = true,
            Next = ["Run the performance indicators", "Are savings cashable or cost avoidance?"],
        };
    }

    private static ReportLine Headline(decimal achieved, List<KindTotal> totals)
    {
        var cashable = totals.Where(total => total.Kind.Value == SavingsLogForm.Cashable).Sum(total => total.Achieved);
        var expected = totals.Sum(total => total.Expected);
        return new ReportLine($"{ReportCell.Money(achieved).Text} achieved, of which {ReportCell.Money(cashable).Text} is cashable{(expected > 0 ? $"; a further {ReportCell.Money(expected).Text} is expected" : "")}.");
    }

    private ReportSection Totals(List<KindTotal> totals) => new("Totals by kind", [new ReportLine("What is expected is kept apart from what was achieved, and savings that only avoid cost from those that can be taken out of a budget.", guidance.Kinds)])
    {
        Table = new ReportTable(
            "Totals by kind",
            [new ReportColumn("Kind"), new ReportColumn("Entries", ColumnKind.Number), new ReportColumn("Achieved", ColumnKind.Money), new ReportColumn("Expected", ColumnKind.Money)],
            [
                .. totals.Select(total => new ReportRow(total.Kind.Title, ReportCell.Number(total.Count), ReportCell.Money(total.Achieved), ReportCell.Money(total.Expected))),
                new ReportRow("All", ReportCell.Number(totals.Sum(total => total.Count)), ReportCell.Money(totals.Sum(total => total.Achieved)), ReportCell.Money(totals.Sum(total => total.Expected))) { IsTotal = true },
            ]),
        Chart = new ReportChart("Achieved, in pounds", [.. totals.Select(total => new ReportBar(total.Kind.Title, total.Achieved, ReportCell.Money(total.Achieved).Text))]),
    };

    private static ReportSection Entries(IReadOnlyList<LoggedSaving> savings) => new("The log", [])
    {
        Table = new ReportTable(
            "The log",
            [new ReportColumn("Saving"), new ReportColumn("Kind"), new ReportColumn("Standing"), new ReportColumn("Amount", ColumnKind.Money), new ReportColumn("Evidence")],
            [.. savings.Select(saving => new ReportRow(
                saving.Name, SavingsLogForm.Kinds.First(kind => kind.Value == saving.Kind).Title, saving.IsExpected ? "Expected" : "Achieved",
                saving.Amount is { } amount ? ReportCell.Money(amount) : "Not quantified", saving.Evidence ?? ""))]),
    };

    private IEnumerable<ReportLine> Compare(decimal? planned, decimal achieved, List<KindTotal> totals)
    {
        if (planned is not { } promised)
        {
            yield return new ReportLine("The saving that the business case promised was not given, so there is nothing to compare with yet.", guidance.Audit);
            yield break;
        }

        var difference = achieved - promised;
        var words = difference switch { 0 => "exactly as promised", > 0 => $"{ReportCell.Money(difference).Text} more than promised", _ => $"{ReportCell.Money(-difference).Text} less than promised" };
        yield return new ReportLine($"Promised {ReportCell.Money(promised).Text}, achieved {ReportCell.Money(achieved).Text}: {words}.", guidance.Review);
        if (difference < 0 && totals.Sum(total => total.Expected) is > 0 and var expected)
            yield return new ReportLine($"With what is expected it would come to {ReportCell.Money(achieved + expected).Text}.");
    }

    private ReportSection Agenda() => new("Agenda of the annual review",
    [
        new ReportLine("Compare what was achieved with the first business case and the business plans since.", guidance.Review),
        new ReportLine("Go through the year's performance on the key indicators.", guidance.Review),
        new ReportLine("Agree improvement actions, each with a person and a date, together with the delivery partner.", guidance.Actions),
        new ReportLine("Tell all stakeholders the outcome, the next improvements included.", guidance.Purpose),
        new ReportLine("Name a lead officer, better with a small working group, who keeps the log.", guidance.Kinds),
    ]);

    private static JsonObject Data(FormAnswers answers, List<KindTotal> totals, decimal? planned, decimal achieved) => new()
    {
        ["service"] = answers[SavingsLogForm.Service],
        ["period"] = answers[SavingsLogForm.Period],
        ["totals"] = new JsonArray([.. totals.Select(total => new JsonObject
        {
            ["kind"] = total.Kind.Value, ["entries"] = total.Count, ["achieved"] = ReportCell.Exact(total.Achieved), ["expected"] = ReportCell.Exact(total.Expected),
        })]),
        ["achieved"] = ReportCell.Exact(achieved),
        ["planned"] = planned is { } promised ? ReportCell.Exact(promised) : null,
        ["difference"] = planned is { } sum ? ReportCell.Exact(achieved - sum) : null,
    };

    /// <summary>The savings of one kind.</summary>
    private sealed record KindTotal(Choice Kind, IReadOnlyList<LoggedSaving> All)
    {
        public int Count { get; } = All.Count(saving => saving.Kind == Kind.Value);

        public decimal Achieved { get; } = All.Where(saving => saving.Kind == Kind.Value && !saving.IsExpected).Sum(saving => saving.Amount ?? 0);

        public decimal Expected { get; } = All.Where(saving => saving.Kind == Kind.Value && saving.IsExpected).Sum(saving => saving.Amount ?? 0);
    }
}
