using AssistantBot.Plugins.CostApportionment.Sharing;

namespace AssistantBot.Plugins.CostApportionment.Investment;

/// <summary>Money of one year in pounds, 0 or more each: what falls once at its start, and what recurs and runs evenly through it.</summary>
internal sealed record YearFlow(decimal CostsOnce, decimal CostsRunning, decimal BenefitsOnce, decimal BenefitsRunning)
{
    public decimal Costs => CostsOnce + CostsRunning;

    /// <summary>Savings and income.</summary>
    public decimal Benefits => BenefitsOnce + BenefitsRunning;

    public decimal Net => Benefits - Costs;
}

/// <summary>The money of each year, for all partners or for one.</summary>
internal static class CashFlow
{
    public static IReadOnlyList<YearFlow> Whole(Apportionment apportionment) => Of(apportionment, split => split.Line.Amount);

    /// <param name="partner">Position among the partners.</param>
    public static IReadOnlyList<YearFlow> Of(Apportionment apportionment, int partner) => Of(apportionment, split => split.Amounts[partner]);

    private static List<YearFlow> Of(Apportionment apportionment, Func<LineSplit, decimal> amount) =>
        [.. apportionment.Each.Select(year => new YearFlow(
            Sum(year, amount, costs: true, running: false), Sum(year, amount, costs: true, running: true),
            Sum(year, amount, costs: false, running: false), Sum(year, amount, costs: false, running: true)))];

    private static decimal Sum(YearSplit year, Func<LineSplit, decimal> amount, bool costs, bool running) =>
        year.Lines.Where(split => split.Line.Kind == LineKind.Cost == costs && split.Line.Recurs != 1 == running).Sum(amount);
}
