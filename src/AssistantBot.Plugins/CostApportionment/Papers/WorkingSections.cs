using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>How each line was worked out, so that anybody can do it again by hand.</summary>
internal static class WorkingSections
{
    public static IEnumerable<ReportSection> Of(Apportionment shared, Sources sources) => shared.First.Select(split => Section(shared, split, sources));

    private static ReportSection Section(Apportionment shared, LineSplit split, Sources sources)
    {
        var year = shared.Each.First(each => each.Lines.Contains(split));
        return new ReportSection($"Working: {split.Line.Name}", [.. Lines(shared, split, year, sources)]) { Table = Table(shared, split, year) };
    }

    private static IEnumerable<ReportLine> Lines(Apportionment shared, LineSplit split, YearSplit year, Sources sources)
    {
        yield return new ReportLine($"{Kind(split.Line.Kind)} of {Text.Pounds(split.Line.Amount)}{When(shared, split.Line)}, shared {split.Line.Words}.", [.. split.Line.Mix.SelectMany(part => sources.Examples[part.Basis].Sources).Distinct()]);
        if (Stands(split, year)) yield return new ReportLine($"Last year's split stands: no partner's part of the costs would change by more than {Text.Number(decimal.Round(year.Change!.Value, 2))} percentage points, which is less than the tolerance of {Text.Number(shared.Arrangement.Tolerance!.Value)}.");
        if (split.Rule.Parts.Select(part => part.Period).Distinct().Count() > 1 && !Stands(split, year)) yield return new ReportLine(Periods(shared, split));
        if (split.IsLimited) yield return new ReportLine(Settled(shared, split));
        yield return new ReportLine(LeftOver(shared, split));
    }

    private static string Kind(LineKind kind) => kind switch { LineKind.Cost => "A cost", LineKind.Saving => "A saving", _ => "An income" };

    private static string When(Apportionment shared, Line line)
    {
        var when = shared.Each.Count > 1 || shared.Years.IsCalendar ? $" in {Years.Name(shared.Years.Start(line))}" : "";
        return line.Recurs switch { 1 => when, 0 => $"{when} and every year after", var years => $"{when}, for {years} years" };
    }

    private static bool Stands(LineSplit split, YearSplit year) => year.Stands && split.Line.Kind == LineKind.Cost;

    private static string Periods(Apportionment shared, LineSplit split) =>
        $"Each day's part is shared between the partners of that day: {string.Join("; ", split.Rule.Parts.Select(part => part.Period).Distinct().Select(period => $"{Text.Count(period.Days, "day", "days")} to {period.Last:d MMMM yyyy} by {Present(shared, period)}"))}.";

    private static string Present(Apportionment shared, Period period)
    {
        var present = shared.Partners.Where((_, i) => period.Present[i]).Select(partner => partner.Name).ToList();
        return present.Count > 6 ? Text.Count(present.Count, "partner", "partners") : Text.List(present);
    }

    private static string Settled(Apportionment shared, LineSplit split)
    {
        var settled = shared.Partners.Select((partner, i) => (partner.Name, Pennies: split.Settled[i])).Where(each => each.Pennies is not null).ToList();
        return $"By its minimum, maximum or fixed contribution, {Text.List([.. settled.Select(each => $"{each.Name} carries {Text.Pounds(Pennies.Pounds(each.Pennies!.Value))}")])} of this line; the other {Text.Pounds(Pennies.Pounds(split.Rest))} is shared between the rest, in the proportions that they have without it.";
    }

    private static string LeftOver(Apportionment shared, LineSplit split)
    {
        var weights = split.FreeWeights;
        var total = Pennies.Sum(weights);
        if (total.IsZero) return "Every share is settled, so nothing is left to round.";
        var up = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0 && split.Shares[i] > split.Rest * weights[i] / total).ToList();
        return up.Count == 0
            ? "The exact shares come out in whole pennies."
            : $"Rounded down, the shares leave {Text.Count(up.Count, "penny", "pennies")}, which {(up.Count == 1 ? "goes" : "go one each")} to the largest remainder{(up.Count == 1 ? "" : "s")}: {Names([.. up.Select(i => shared.Partners[i].Name)])}.";
    }

    private static string Names(IReadOnlyList<string> names) => names.Count > 8 ? $"{string.Join(", ", names.Take(8))} and {names.Count - 8} more" : Text.List(names);

    private static ReportTable Table(Apportionment shared, LineSplit split, YearSplit year)
    {
        var bases = Stands(split, year) ? [] : split.Line.Mix.Select(part => part.Basis).ToList();
        IEnumerable<ReportColumn> measures = Stands(split, year) ? [new("Last year", ColumnKind.Number)] : bases.Select(basis => new ReportColumn(basis.Title(), ColumnKind.Number));
        return new ReportTable(
            $"Working of {split.Line.Name}",
            [new("Partner"), .. measures, new("Share", ColumnKind.Percent), new("Exact share"), new("Amount", ColumnKind.Money)],
            [.. shared.Partners.Select((partner, i) => new ReportRow([partner.Name, .. Measures(partner, bases, Stands(split, year)), ReportCell.Percent(split.Percents[i]), Exact(split, i), ReportCell.Money(split.Amounts[i])])),
             new ReportRow(["Total", .. Sums(shared, bases, Stands(split, year)), ReportCell.Percent(split.Percents.Sum()), "", ReportCell.Money(split.Line.Amount)]) { IsTotal = true }]);
    }

    private static IEnumerable<ReportCell> Measures(Partner partner, IReadOnlyList<Basis> bases, bool stands) =>
        stands ? [ReportCell.Number(partner.LastYear ?? 0)] : bases.Select(basis => ReportCell.Number(partner.Measure(basis) ?? 0));

    private static IEnumerable<ReportCell> Sums(Apportionment shared, IReadOnlyList<Basis> bases, bool stands) =>
        stands ? [ReportCell.Number(shared.Partners.Sum(partner => partner.LastYear ?? 0))] : bases.Select(basis => ReportCell.Number(shared.Partners.Sum(partner => partner.Measure(basis) ?? 0)));

    /// <summary>Pounds with four decimals, cut off: enough to see where the pennies go.</summary>
    private static string Exact(LineSplit split, int partner)
    {
        if (split.Settled[partner] is not null) return "settled";
        var weights = split.FreeWeights;
        var total = Pennies.Sum(weights);
        var pounds = total.IsZero ? 0 : (decimal)(split.Rest * 100 * weights[partner] / total) / 10_000;
        return "£" + pounds.ToString("#,##0.0000", System.Globalization.CultureInfo.InvariantCulture);
    }
}
