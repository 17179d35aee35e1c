using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>The outcome: every line by partner, and what each pays in all.</summary>
internal static class SharesSection
{
    /// <summary>"£4,650,000 is shared: East Lindsey pays £2,929,500 and South Holland £1,720,500."</summary>
    public static string Headline(Apportionment shared)
    {
        var (partners, totals) = (shared.Partners, shared.Totals);
        var whole = shared.Arrangement.Lines.Count == 1 ? $"{Text.Pounds(shared.Arrangement.Lines[0].Amount)} ({shared.Arrangement.Lines[0].Name}) is shared {shared.Arrangement.Lines[0].Words}" : $"{shared.Arrangement.Lines.Count} lines are shared, net {Text.Pounds(totals.Sum())}";
        if (partners.Count <= 5) return $"{whole}: {Text.List([.. partners.Select((partner, i) => Says(partner.Name, totals[i]))])}.";
        var (most, least) = (totals.Max(), totals.Min());
        return least == most
            ? $"{whole} between {partners.Count} partners: {Says("each", least)}."
            : $"{whole} between {partners.Count} partners: the least falls to {partners[Place(totals, least)].Name} ({Text.Pounds(least)}) and the most to {partners[Place(totals, most)].Name} ({Text.Pounds(most)}).";
    }

    public static ReportSection Of(Apportionment shared)
    {
        var lines = new List<ReportLine>();
        if (shared.Arrangement.Lines.Any(line => line.Kind != LineKind.Cost)) lines.Add(new("Savings and income come back to the partners, so they stand with a minus; the totals are costs less savings and income."));
        if (shared.Arrangement.Lines.Any(line => line.Recurs != 1)) lines.Add(new("Every line is counted once here: of one that recurs, its first year."));
        if (shared.Each[0].Change is { } change) lines.Add(new(LastYear(shared, change)));
        return new ReportSection("What each partner pays", lines)
        {
            Table = Matrix.Of(
                "Shares of each line", ("Line", [.. shared.First.Select(split => split.Line.Name)]), ("Partner", [.. shared.Partners.Select(partner => partner.Name)]),
                (line, partner) => shared.First[line].Line.Sign * shared.First[line].Amounts[partner]),
            Chart = new ReportChart("Total by partner, in pounds", [.. shared.Partners.Select((partner, i) => new ReportBar(partner.Name, shared.Totals[i], ReportCell.Money(shared.Totals[i]).Text))]),
        };
    }

    /// <summary>What falls to each partner in every year; null where one year is all.</summary>
    public static ReportSection? Years(Apportionment shared)
    {
        if (shared.Each.Count == 1) return null;
        var nets = shared.Each.Select(year => Apportionment.Net(year.Lines, shared.Partners.Count)).ToList();
        return new ReportSection("Year by year", [new($"Looked at from {Sharing.Years.Name(shared.Years.First)} to {Sharing.Years.Name(shared.Each[^1].Year)}. Costs less savings and income, undiscounted.")])
        {
            Table = Matrix.Of("Totals by year", ("Year", [.. shared.Each.Select(year => Sharing.Years.Name(year.Year))]), ("Partner", [.. shared.Partners.Select(partner => partner.Name)]), (year, partner) => nets[year][partner]),
        };
    }

    private static string LastYear(Apportionment shared, decimal change) =>
        $"Against last year's split of the costs, the largest change for a partner {(shared.Each[0].Stands ? "would be" : "is")} {Text.Number(decimal.Round(change, 2))} percentage points{(shared.Each[0].Stands ? ", less than the tolerance, so last year's split stands" : "")}.";

    private static string Says(string name, decimal total) => total < 0 ? $"{name} gains {Text.Pounds(-total)}" : $"{name} pays {Text.Pounds(total)}";

    private static int Place(IReadOnlyList<decimal> totals, decimal total) => totals.TakeWhile(other => other != total).Count();
}
