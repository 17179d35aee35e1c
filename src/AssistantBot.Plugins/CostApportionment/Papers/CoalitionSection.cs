using AssistantBot.Plugins.CostApportionment.Coalitions;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>What groups of partners could do without the others: the Shapley value, and whether a split lies in the core.</summary>
/// <param name="Shapley">Pounds by partner.</param>
/// <param name="Leaving">Groups that would pay less by themselves than as chosen, and by how much; worst first.</param>
internal sealed record CoalitionOutcome(CostGame Game, IReadOnlyList<decimal> Shapley, IReadOnlyList<Coalition> Leaving)
{
    private const int Named = 5;

    /// <summary>Null where no groups have costs.</summary>
    public static CoalitionOutcome? Of(Apportionment shared)
    {
        if (shared.Arrangement.Coalitions.Count == 0) return null;
        var all = (1 << shared.Partners.Count) - 1;
        var singles = shared.Partners.Select((partner, i) => new Coalition(1 << i, partner.StandAlone!.Value));
        var game = new CostGame(shared.Partners.Count, [.. shared.Arrangement.Coalitions, .. singles, new Coalition(all, shared.Totals.Sum())]);
        return new CoalitionOutcome(game, game.Shapley(), game.Leaving(shared.Totals));
    }

    public ReportSection Section(Apportionment shared) => new("Groups of partners", [.. Lines(shared)])
    {
        Table = new ReportTable(
            "Shapley value", [new("Partner"), new("As chosen", ColumnKind.Money), new("Shapley value", ColumnKind.Money)],
            [.. shared.Partners.Select((partner, i) => new ReportRow(partner.Name, ReportCell.Money(shared.Totals[i]), ReportCell.Money(Shapley[i]))),
             new ReportRow("Total", ReportCell.Money(shared.Totals.Sum()), ReportCell.Money(Shapley.Sum())) { IsTotal = true }]),
    };

    private IEnumerable<ReportLine> Lines(Apportionment shared)
    {
        yield return new ReportLine("The Shapley value gives each partner what it adds to the cost, on average over every order in which the partners could join.");
        yield return new ReportLine(Core("The split as chosen", Leaving));
        foreach (var group in Leaving.Take(Named)) yield return new ReportLine($"{Text.List([.. Game.Members(group.Members).Select(i => shared.Partners[i].Name)])} would pay {Text.Pounds(group.Cost)} less by {(int.PopCount(group.Members) == 1 ? "itself" : "themselves")}.");
        if (Leaving.Count > Named) yield return new ReportLine($"{Leaving.Count - Named} more groups would pay less by themselves.");
        yield return new ReportLine(Core("The Shapley value", Game.Leaving(Shapley)));
        if (Game.Assumed > 0) yield return new ReportLine($"{Text.Count(Game.Assumed, "group has", "groups have")} no cost of its own here and counts at the cheapest way in which it could split into groups that have one.");
    }

    private static string Core(string what, IReadOnlyList<Coalition> leaving) => leaving.Count == 0
        ? $"{what} lies in the core: no group of partners would pay less by itself."
        : $"{what} does not lie in the core: {Text.Count(leaving.Count, "group", "groups")} of partners would pay less by {(leaving.Count == 1 ? "itself" : "themselves")}.";
}
