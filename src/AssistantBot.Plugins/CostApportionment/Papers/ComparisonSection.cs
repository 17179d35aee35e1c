using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>What each partner would pay if every line were shared by one basis, for each basis that has its figures.</summary>
/// <param name="Totals">Pounds by basis and partner, without limits and tolerance.</param>
internal sealed record Comparison(Apportionment Chosen, IReadOnlyList<(Basis Basis, IReadOnlyList<decimal> Totals)> Totals)
{
    public static Comparison Of(Apportionment shared) => new(shared, [.. Bases.All.Where(basis => Complete(shared, basis)).Select(basis => (basis, On(shared, basis)))]);

    public ReportSection Section(Sources sources) => new("The bases compared", [.. Lines(sources)])
    {
        Table = new ReportTable(
            "Totals by basis",
            [new("Partner"), new("As chosen", ColumnKind.Money), .. Totals.Select(each => new ReportColumn(each.Basis.Title(), ColumnKind.Money))],
            [.. Chosen.Partners.Select((partner, i) => Row(partner.Name, Chosen.Totals[i], [.. Totals.Select(each => each.Totals[i])])),
             Row("Total", Chosen.Totals.Sum(), [.. Totals.Select(each => each.Totals.Sum())]) with { IsTotal = true }]),
    };

    /// <summary>What a basis would change for a partner: pounds that it would pay more than as chosen.</summary>
    public decimal More(int basis, int partner) => Totals[basis].Totals[partner] - Chosen.Totals[partner];

    private static ReportRow Row(string name, decimal chosen, IReadOnlyList<decimal> others) => new([name, ReportCell.Money(chosen), .. others.Select(ReportCell.Money)]);

    private IEnumerable<ReportLine> Lines(Sources sources)
    {
        if (Chosen.First.Any(split => split.IsLimited) || Chosen.Each.Any(year => year.Stands)) yield return new ReportLine("The single bases are shown without minimum, maximum and fixed contributions and without last year's split.");
        for (var basis = 0; basis < Totals.Count; basis++)
            yield return new ReportLine($"Everything {Totals[basis].Basis.Phrase()}: {Changes(basis)}. {sources.Examples[Totals[basis].Basis].Text}", sources.Examples[Totals[basis].Basis].Sources);
        var missing = Bases.All.Where(basis => Totals.All(each => each.Basis != basis) && basis != Basis.Weights).ToList();
        if (missing.Count > 0) yield return new ReportLine($"Not compared, because not every partner has a figure: {Text.List([.. missing.Select(basis => basis.Title().ToLowerInvariant())])}.");
    }

    private string Changes(int basis)
    {
        var changes = Chosen.Partners.Select((partner, i) => (partner.Name, More: More(basis, i))).Where(change => change.More != 0).OrderByDescending(change => Math.Abs(change.More)).ToList();
        if (changes.Count == 0) return "nobody's total would change";
        var words = changes.Take(4).Select(change => $"{change.Name} would be {Text.Pounds(Math.Abs(change.More))} {(change.More > 0 ? "worse" : "better")} off").ToList();
        return changes.Count > 4 ? $"{string.Join(", ", words)}, and {changes.Count - 4} more would see a change" : Text.List(words);
    }

    private static bool Complete(Apportionment shared, Basis basis) =>
        shared.Partners.All(partner => partner.Measure(basis) is not null) && shared.Partners.Any(partner => partner.Measure(basis) > 0)
        && (basis != Basis.Fixed || shared.Partners.Sum(partner => partner.Measure(basis)) == 100);

    private static IReadOnlyList<decimal> On(Apportionment shared, Basis basis)
    {
        IReadOnlyList<MixPart> mix = [new(basis, 100)];
        var rules = shared.First.Select(split => shared.Years.Start(split.Line)).Distinct().ToDictionary(year => year, year => Rule(shared, mix, year));
        return Apportionment.Net([.. shared.First.Select(split => Alone(split.Line, rules[shared.Years.Start(split.Line)]))], shared.Partners.Count);
    }

    private static LineRule Rule(Apportionment shared, IReadOnlyList<MixPart> mix, int year) => LineRule.Of("", mix, Membership.In(year, shared.Partners), shared.Partners);

    private static LineSplit Alone(Line line, LineRule rule) => new(line, rule, new System.Numerics.BigInteger?[rule.Weights.Length], Pennies.Share(Pennies.Of(line.Amount), rule.Weights));
}
