using AssistantBot.Plugins.CostApportionment.Papers;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.CostApportionment.Workbooks;

/// <summary>The apportionment with live formulas: change an input, and the shares follow to the penny.</summary>
internal static class ApportionmentWorkbook
{
    public static Workbook Of(Findings findings)
    {
        var inputs = new InputsSheet(findings.Shared);
        var working = new WorkingSheet(findings.Shared, inputs);
        var results = ResultsSheet.Of(findings.Shared, inputs, working);
        return new Workbook(findings.Investment is { } investment
            ? [results, inputs.Sheet, working.Sheet, InvestmentSheet.Of(findings.Shared, investment, inputs)]
            : [results, inputs.Sheet, working.Sheet]);
    }
}
