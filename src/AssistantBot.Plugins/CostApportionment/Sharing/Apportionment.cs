using System.Numerics;

namespace AssistantBot.Plugins.CostApportionment.Sharing;

/// <summary>An arrangement carried out: every line shared to the penny in every year it falls in.</summary>
/// <param name="First">Each line in the first year it falls in, in the given order.</param>
/// <param name="Each">Every year that is looked at, in order.</param>
internal sealed record Apportionment(Arrangement Arrangement, Years Years, IReadOnlyList<LineSplit> First, IReadOnlyList<YearSplit> Each)
{
    public IReadOnlyList<Partner> Partners => Arrangement.Partners;

    /// <summary>Pounds by partner, each line once: costs less savings and income.</summary>
    public IReadOnlyList<decimal> Totals { get; } = Net(First, Arrangement.Partners.Count);

    /// <exception cref="SharingException">The arrangement cannot be carried out.</exception>
    public static Apportionment Of(Arrangement arrangement)
    {
        var years = Years.Of(arrangement);
        var each = Enumerable.Range(years.First, years.Count).Select(year => Share(arrangement, years, year)).ToList();
        var first = arrangement.Lines.Select(line => each[years.Start(line) - years.First].Lines.First(split => split.Line == line)).ToList();
        return new Apportionment(arrangement, years, first, each);
    }

    /// <summary>Pounds by partner: what is to be paid less what comes back.</summary>
    public static IReadOnlyList<decimal> Net(IReadOnlyList<LineSplit> lines, int partners) =>
        [.. Enumerable.Range(0, partners).Select(i => lines.Sum(split => split.Line.Sign * split.Amounts[i]))];

    private static YearSplit Share(Arrangement arrangement, Years years, int year)
    {
        var periods = Membership.In(year, arrangement.Partners);
        var lines = arrangement.Lines.Where(line => years.Falls(line, year)).Select(line => (Line: line, Rule: LineRule.Of(line.Name, line.Mix, periods, arrangement.Partners))).ToList();
        var costs = lines.Where(line => line.Line.Kind == LineKind.Cost).ToList();
        var partners = arrangement.Partners.Select((partner, i) => periods.Any(period => period.Present[i]) ? partner : partner with { Min = null, Max = null, Fixed = null }).ToList();
        var (splits, stands, change) = costs.Count == 0 ? ([], false, null) : ShareCosts(arrangement with { Partners = partners }, costs, year);
        return new YearSplit(year, [.. lines.Select(line => splits.FirstOrDefault(split => split.Line == line.Line) ?? Plain(line.Line, line.Rule))], stands, change);
    }

    private static LineSplit Plain(Line line, LineRule rule) =>
        new(line, rule, new BigInteger?[rule.Weights.Length], Pennies.Share(Pennies.Of(line.Amount), rule.Weights));

    /// <summary>Shares the costs anew, and again as last year where that changes less than the tolerance.</summary>
    private static (IReadOnlyList<LineSplit> Splits, bool Stands, decimal? Change) ShareCosts(Arrangement arrangement, List<(Line Line, LineRule Rule)> costs, int year)
    {
        var anew = Limits.Share(arrangement.Partners, costs, year);
        if (LastYear.Of(arrangement.Partners) is not { } last) return (anew, false, null);
        var change = last.Change(anew);
        if (!(change < arrangement.Tolerance)) return (anew, false, change);
        return (Limits.Share(arrangement.Partners, [.. costs.Select(cost => (cost.Line, last.Rule(cost.Rule)))], year), true, change);
    }
}
