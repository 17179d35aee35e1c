using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.RiskRegister;

/// <summary>The register as a report.</summary>
internal static class RiskReport
{
    private const string Order =
        "The highest combined rating comes first. Low counts 1, medium 2 and high 3; likelihood and consequence are added, and of equal sums the higher consequence comes first. "
        + "Risks that are not rated in full come last. The order is this register's own; the toolkits state none.";

    public static ReportLine Headline(Register register) => new(
        register.Risks.Count == 0
            ? "No risk is left in the register: every one was dropped."
            : $"The register holds {Count(register.Risks.Count, "risk")}: {register.High} rated high, {register.Unrated} not rated in full, {register.WithoutOwner} without an owner.",
        register.List.Source);

    public static IReadOnlyList<ReportSection> Sections(Register register, RiskTables tables)
    {
        var sections = new List<ReportSection> { Summary(register) };
        if (register.Risks.Count > 0) sections.Add(new ReportSection("The register", []) { Table = Table(register) });
        if (Changes(register) is { Count: > 0 } changes) sections.Add(new ReportSection("What differs from the list", changes));
        sections.Add(new ReportSection("What to do next", [.. tables.Steps.Where(step => Applies(step.When, register)).Select(step => new ReportLine(step.Text, step.Read)), .. Others(register, tables)]));
        return sections;
    }

    private static ReportSection Summary(Register register)
    {
        var list = register.List;
        var lines = new List<ReportLine>
        {
            new(list.IsRated
                ? $"The risks, ratings and actions are those of {list.Origin} ({list.Title.ToLowerInvariant()}), but for what the section on differences names. The toolkit does not explain its letters L, M and H; they are read here as low, medium and high."
                : $"{list.Title} come without ratings: a rating is blank until you give it.", list.Source),
            new("A risk counts as high if its likelihood or its consequence is rated H."),
            new(Order),
        };
        var bars = register.Risks.GroupBy(risk => risk.Combined ?? "not rated").Select(group => new ReportBar(group.Key, group.Count(), $"{group.Count()}")).ToList();
        return new ReportSection("Summary", lines) { Chart = bars.Count > 1 ? new ReportChart("Risks by combined rating (likelihood/consequence)", bars) : null };
    }

    private static ReportTable Table(Register register) => new(
        "Risk register",
        [new("Ref"), new("Risk"), new("Likelihood"), new("Consequence"), new("Combined"), new("Rated by"), new("Action"), new("Owner"), new("Source")],
        [.. register.Risks.Select(risk => new ReportRow(
            [risk.Ref, risk.Text, risk.Likelihood ?? "", risk.Consequence ?? "", risk.Combined ?? "", risk.RatedBy ?? "", risk.Action, risk.Owner ?? "", Source(register.List, risk)],
            risk.Listed is { } listed ? [listed.Source] : []))]);

    /// <summary>"HMEP Table 2, row 3"; where the list is known by its source alone, the place behind it.</summary>
    private static string Source(RiskList list, RegisteredRisk risk) =>
        risk.Listed is not { } listed ? "own" : list.IsRated ? $"HMEP {listed.Source.Locator}" : $"{list.Origin} {listed.Source.Locator}";

    private static List<ReportLine> Changes(Register register) =>
    [
        .. register.Risks.Where(risk => risk.IsRerated && register.List.IsRated).Select(risk => new ReportLine($"Risk {risk.Ref} is rated {Rating(risk.Likelihood, risk.Consequence)}; the list has {Rating(risk.Listed!.Likelihood, risk.Listed.Consequence)}.", risk.Listed.Source)),
        .. register.Risks.Where(risk => risk.Listed is { Action.Length: > 0 } listed && risk.Action != listed.Action).Select(risk => new ReportLine($"Risk {risk.Ref} has another action; the list's is: {risk.Listed!.Action}.", risk.Listed.Source)),
        .. register.Risks.Where(risk => risk.Listed is null).Select(risk => new ReportLine($"Risk {risk.Ref} was added: {risk.Text}.")),
        .. register.Dropped.Select(risk => new ReportLine($"Risk {risk.Ref} was dropped: {risk.Text}.", risk.Listed is { } listed ? [listed.Source] : [])),
    ];

    private static string Rating(string? likelihood, string? consequence) => likelihood is null && consequence is null ? "no rating" : $"{likelihood ?? "-"}/{consequence ?? "-"}";

    private static IEnumerable<ReportLine> Others(Register register, RiskTables tables) => tables.Lists.Where(list => list != register.List)
        .Select(list => new ReportLine($"See whether a risk of another list belongs in: {(list.IsRated ? $"{list.Origin} ({list.Title.ToLowerInvariant()}" : $"{list.Title} (not rated")}, {Count(list.Risks.Count, "risk")}).", list.Source));

    private static bool Applies(string when, Register register) => when switch
    {
        "unrated" => register.Unrated > 0,
        "no owner" => register.WithoutOwner > 0,
        "no action" => register.WithoutAction > 0,
        "high" => register.High > 0,
        _ => true,
    };

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
