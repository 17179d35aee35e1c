using AssistantBot.Plugins.CostApportionment.Investment;
using AssistantBot.Plugins.CostApportionment.Papers;
using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;
using static AssistantBot.Plugins.CostApportionment.Workbooks.SheetWriter;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The sheet with each year's money and its present value.</summary>
internal static class InvestmentSheet
{
    private static readonly string[] Columns = ["Year", "Costs", "Savings and income", "Net", "Discount factor", "Present costs", "Present savings and income"];

    public static Sheet Of(Apportionment shared, InvestmentOutcome outcome, InputsSheet inputs)
    {
        var (sheet, flows) = (new SheetWriter(), CashFlow.Whole(shared));
        sheet.Add(Columns.Select(Header));
        var factor = 1m;
        for (var year = 0; year < flows.Count; year++)
        {
            sheet.Add(YearRow(shared, inputs, year, flows[year], factor));
            factor /= 1 + (shared.Arrangement.DiscountRate / 100);
        }

        AddTotals(sheet, flows.Count + 1, outcome.Whole);
        return new Sheet("Investment", sheet.Rows);
    }

    private static IEnumerable<SheetCell> YearRow(Apportionment shared, InputsSheet inputs, int year, YearFlow flow, decimal factor)
    {
        var row = year + 2;
        return
        [
            Years.Name(shared.Years.First + year),
            Formula(Sum(shared, inputs, year, costs: true), flow.Costs, CellStyle.Money),
            Formula(Sum(shared, inputs, year, costs: false), flow.Benefits, CellStyle.Money),
            Formula($"{At(2, row)}-{At(1, row)}", flow.Net, CellStyle.Money),
            Formula(year == 0 ? "1" : $"{At(4, row - 1)}/(1+{inputs.Rate}/100)", factor),
            Formula($"{At(1, row)}*{At(4, row)}", flow.Costs * factor, CellStyle.Money),
            Formula($"{At(2, row)}*{At(4, row)}", flow.Benefits * factor, CellStyle.Money),
        ];
    }

    private static string Sum(Apportionment shared, InputsSheet inputs, int year, bool costs)
    {
        var falling = Enumerable.Range(0, shared.Arrangement.Lines.Count)
            .Where(l => shared.Arrangement.Lines[l].Kind == LineKind.Cost == costs && shared.Years.Falls(shared.Arrangement.Lines[l], shared.Years.First + year)).Select(inputs.Amount).ToList();
        return falling.Count == 0 ? "0" : string.Join('+', falling);
    }

    private static void AddTotals(SheetWriter sheet, int last, Appraisal whole)
    {
        var row = sheet.Next;
        sheet.Add("Total", Down(1, last, whole.Costs), Down(2, last, whole.Benefits), Down(3, last, whole.Benefits - whole.Costs), SheetCell.Empty, Down(5, last, whole.PresentCosts), Down(6, last, whole.PresentBenefits));
        sheet.Add("Net present value", Formula($"{At(6, row)}-{At(5, row)}", whole.NetPresentValue, CellStyle.MoneyTotal));
        if (whole.BenefitToCost is { } ratio) sheet.Add("Benefit-to-cost ratio", Formula($"ROUND({At(6, row)}/{At(5, row)},3)", ratio));
        if (whole.Return is { } gained) sheet.Add("Return on the costs (%)", Formula($"ROUND(({At(2, row)}-{At(1, row)})*100/{At(1, row)},2)", gained));
    }

    private static SheetCell Down(int column, int last, decimal value) => Formula($"ROUND(SUM({At(column, 2)}:{At(column, last)}),2)", value, CellStyle.MoneyTotal);
}
