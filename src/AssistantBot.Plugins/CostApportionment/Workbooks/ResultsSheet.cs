using AssistantBot.Plugins.CostApportionment.Sharing;
using AssistantBot.Plugins.Reports;
using static AssistantBot.Plugins.CostApportionment.Workbooks.SheetWriter;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The sheet with the shares of every line, the totals, and the check that nothing is lost.</summary>
internal static class ResultsSheet
{
    public static Sheet Of(Apportionment shared, InputsSheet inputs, WorkingSheet working)
    {
        var (sheet, lines, partners) = (new SheetWriter(), shared.First, shared.Partners);
        sheet.Add([Header("Partner"), .. lines.Select(split => Header(split.Line.Name)), Header("Total (£)")]);
        for (var i = 0; i < partners.Count; i++) sheet.Add(PartnerRow(shared, working, i, sheet.Next));
        var last = sheet.Next - 1;
        sheet.Add([new SheetCell("Total"), .. lines.Select((split, l) => Sum(l + 1, last, split.Line.Sign * split.Line.Amount)), Sum(lines.Count + 1, last, shared.Totals.Sum())]);
        sheet.Add([new SheetCell("Less the line (must be 0)"), .. lines.Select((split, l) => Formula($"ROUND({At(l + 1, last + 1)}-{Signed(split.Line, inputs.Amount(l))},2)", 0, CellStyle.Money))]);
        return new Sheet("Results", sheet.Rows) { Chart = new SheetChart("Total by partner, in pounds", Range(0, last), Range(lines.Count + 1, last)) };
    }

    private static IEnumerable<SheetCell> PartnerRow(Apportionment shared, WorkingSheet working, int i, int row)
    {
        var lines = shared.First;
        return
        [
            shared.Partners[i].Name,
            .. lines.Select((split, l) => Formula(Signed(split.Line, working.Share(l, i)), split.Line.Sign * split.Amounts[i], CellStyle.Money)),
            Formula($"ROUND(SUM({At(1, row)}:{At(lines.Count, row)}),2)", shared.Totals[i], CellStyle.MoneyTotal),
        ];
    }

    private static SheetCell Sum(int column, int last, decimal value) => Formula($"ROUND(SUM({Range(column, last)}),2)", value, CellStyle.MoneyTotal);

    private static string Signed(Line line, string cell) => line.Sign < 0 ? $"-{cell}" : cell;

    private static string Range(int column, int last) => $"{At(column, 2)}:{At(column, last)}";
}
