using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>How councils of the sources share, with what is printed there beside what it computes to.</summary>
internal static class SourceSection
{
    public static ReportSection Of(Apportionment shared, Sources sources) => new("How others do it", [.. Lines(shared, sources)]);

    private static IEnumerable<ReportLine> Lines(Apportionment shared, Sources sources)
    {
        var used = shared.Arrangement.Lines.SelectMany(line => line.Mix).Select(part => part.Basis).Distinct().ToList();
        if (used.Contains(Basis.Population)) yield return Fund(sources);
        if (used.Contains(Basis.Population)) yield return Expected(sources);
        if (used.Contains(Basis.Use)) yield return Tickets(sources);
        yield return new ReportLine("An agreement between sharing authorities has to say that costs are shared, and by what means.", sources.Agreement);
    }

    private static ReportLine Fund(Sources sources)
    {
        var parts = Split(4_650_000, 63, 37);
        return new ReportLine($"Printed: a transition fund of £4.65 million, 63 per cent from East Lindsey and 37 per cent from South Holland. Computed from these: {Text.Pounds(parts[0])} and {Text.Pounds(parts[1])}.", sources.Examples[Basis.Population].Sources[^1]);
    }

    private static ReportLine Expected(Sources sources)
    {
        var parts = Split(30_700_000, 63, 37);
        return new ReportLine(
            "Printed: savings of just over £30.7 million in ten years, around £19.4 million for East Lindsey and approximately £11.4 million for South Holland, which together are £30.8 million. "
            + $"Computed from £30.7 million and 63 and 37 per cent: {Text.Pounds(parts[0])} and {Text.Pounds(parts[1])}.", sources.Expected);
    }

    private static ReportLine Tickets(Sources sources) =>
        new($"Printed: £0.50 less for each ticket, and £45k a year. Computed from these: {Text.Number(45_000m / 0.50m)} tickets a year.", [.. sources.Examples[Basis.Use].Sources]);

    private static List<decimal> Split(decimal whole, params decimal[] percents) =>
        [.. Pennies.Share(Pennies.Of(whole), Weights.Of(percents)).Select(Pennies.Pounds)];
}
