namespace AssistantBot.Plugins.CostApportionment.Investment;

/// <summary>Whether money that is spent comes back.</summary>
/// <param name="Costs">Pounds over all years.</param>
/// <param name="Benefits">Savings and income over all years, in pounds.</param>
/// <param name="PresentCosts">Pounds of the first year, to the penny.</param>
/// <param name="PresentBenefits">Pounds of the first year, to the penny.</param>
/// <param name="Payback">Years until what came back has made up for what was spent and stays so; null where it does not within the years.</param>
internal sealed record Appraisal(decimal Costs, decimal Benefits, decimal PresentCosts, decimal PresentBenefits, decimal? Payback)
{
    /// <summary>Net present value, in pounds of the first year.</summary>
    public decimal NetPresentValue => PresentBenefits - PresentCosts;

    /// <summary>Present benefits for a pound of present costs, with three decimals; null without costs.</summary>
    public decimal? BenefitToCost => PresentCosts == 0 ? null : Half(PresentBenefits / PresentCosts, 3);

    /// <summary>What is gained beyond the costs, in per cent of the costs, undiscounted; null without costs.</summary>
    public decimal? Return => Costs == 0 ? null : Half((Benefits - Costs) * 100 / Costs, 2);

    /// <param name="flows">By year; those of the first year are not discounted.</param>
    /// <param name="rate">Discount rate in per cent a year.</param>
    public static Appraisal Of(IReadOnlyList<YearFlow> flows, decimal rate) => new(
        flows.Sum(flow => flow.Costs), flows.Sum(flow => flow.Benefits),
        Present(flows.Select(flow => flow.Costs), rate), Present(flows.Select(flow => flow.Benefits), rate), PaidBack(flows));

    private static decimal Present(IEnumerable<decimal> amounts, decimal rate)
    {
        var (sum, factor) = (0m, 1m);
        foreach (var amount in amounts)
        {
            sum += amount * factor;
            factor /= 1 + (rate / 100);
        }

        return Half(sum, 2);
    }

    /// <summary>The last moment at which the balance leaves the red, where it ends in the black.</summary>
    private static decimal? PaidBack(IReadOnlyList<YearFlow> flows)
    {
        var (balance, paid) = (0m, (decimal?)0m);
        for (var year = 0; year < flows.Count; year++)
        {
            var before = balance + flows[year].BenefitsOnce - flows[year].CostsOnce;
            if (before >= 0 && paid is null) paid = year;
            if (before < 0) paid = null;
            balance = before + flows[year].BenefitsRunning - flows[year].CostsRunning;
            if (balance < 0) paid = null;
            else if (paid is null) paid = year + (before / (before - balance));
        }

        return paid is { } years ? Half(years, 2) : null;
    }

    private static decimal Half(decimal value, int digits) => decimal.Round(value, digits, MidpointRounding.AwayFromZero);
}
