using System.Globalization;
using AssistantBot.Plugins.CostApportionment.Investment;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Papers;

/// <summary>Whether the money comes back, for all and for each partner. Null where there are not both costs and savings or income.</summary>
internal sealed record InvestmentOutcome(Appraisal Whole, IReadOnlyList<Appraisal> Each)
{
    public static InvestmentOutcome? Of(Apportionment shared)
    {
        var whole = Appraisal.Of(CashFlow.Whole(shared), shared.Arrangement.DiscountRate);
        return whole.Costs == 0 || whole.Benefits == 0
            ? null
            : new InvestmentOutcome(whole, [.. shared.Partners.Select((_, i) => Appraisal.Of(CashFlow.Of(shared, i), shared.Arrangement.DiscountRate))]);
    }

    public ReportSection Section(Apportionment shared, Sources sources) => new("Does the money come back?", [.. Lines(shared, sources)])
    {
        Table = new ReportTable(
            "Investment by partner",
            [new("Partner"), new("Costs", ColumnKind.Money), new("Savings and income", ColumnKind.Money), new("Net present value", ColumnKind.Money), new("Benefit to cost", ColumnKind.Number), new("Payback in years")],
            [.. shared.Partners.Select((partner, i) => Row(partner.Name, Each[i])), Row("All partners", Whole) with { IsTotal = true }]),
    };

    private IEnumerable<ReportLine> Lines(Apportionment shared, Sources sources)
    {
        var rate = Text.Number(shared.Arrangement.DiscountRate);
        yield return new ReportLine($"Over {Text.Count(shared.Each.Count, "year", "years")} {Text.Pounds(Whole.Costs)} is spent and {Text.Pounds(Whole.Benefits)} comes back: a return of {Text.Number(Whole.Return!.Value)} per cent on the costs, undiscounted.");
        yield return new ReportLine($"Net present value at {rate} per cent a year: {Text.Pounds(Whole.NetPresentValue)} ({Text.Pounds(Whole.PresentBenefits)} less {Text.Pounds(Whole.PresentCosts)}). The first year is not discounted.");
        yield return new ReportLine($"Benefit-to-cost ratio: {Ratio(Whole)}. Computed here; of Birstall's park and ride the toolkit prints 1.79, and its printed present values, £44m and £24.5m, come to {Birstall()}.", sources.Ratio);
        yield return new ReportLine($"{(Whole.Payback is { } years ? $"The costs are made up for after {Text.Number(years)} years" : "The costs are not made up for within the years looked at")}: one-off lines count at the start of their year, yearly ones evenly through it. South Oxfordshire and Vale of White Horse expected a little over three years.", sources.Payback);
        if (shared.Arrangement.Years is null && shared.Arrangement.Lines.Any(line => line.Recurs == 0)) yield return new ReportLine($"Nobody said how many years to look at, so {Text.Count(shared.Each.Count, "year is", "years are")} taken.", sources.Horizon);
    }

    /// <summary>The ratio that the printed present values give.</summary>
    private static string Birstall() => Ratio(new Appraisal(24.5m, 44m, 24.5m, 44m, null));

    private static string Ratio(Appraisal appraisal) => appraisal.BenefitToCost is { } ratio ? ratio.ToString("0.000", CultureInfo.InvariantCulture) : "none, for there are no costs";

    private static ReportRow Row(string name, Appraisal appraisal) => new(
        name, ReportCell.Money(appraisal.Costs), ReportCell.Money(appraisal.Benefits), ReportCell.Money(appraisal.NetPresentValue),
        appraisal.BenefitToCost is { } ratio ? new ReportCell(ratio.ToString("0.000", CultureInfo.InvariantCulture), ratio) : "no costs",
        appraisal.Costs == 0 ? "no costs" : appraisal.Payback is { } years ? Text.Number(years) : "not within these years");
}
