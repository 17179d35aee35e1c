using System.Globalization;
using System.Text.Json.Nodes;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Plugins.BusinessCase;

/// <summary>What a set-up cost and a yearly saving come to together, without interest.</summary>
/// <param name="Cost">Pounds, once; 0 or more.</param>
/// <param name="Saving">Pounds a year; 0 or more.</param>
internal sealed record SimpleReturn(decimal Cost, decimal Saving)
{
    /// <summary>The return on the two figures, or null while one is missing.</summary>
    public static SimpleReturn? Of(FormAnswers answers) =>
        answers.Amount(BusinessCaseForm.Cost) is { } cost && answers.Amount(BusinessCaseForm.Saving) is { } saving ? new SimpleReturn(cost, saving) : null;

    /// <summary>Years until the saving has repaid the cost, to two decimals; null where it never does.</summary>
    public decimal? PaybackYears => Saving == 0 ? Cost == 0 ? 0 : null : Rounded(Cost / Saving);

    /// <summary>A year's saving in parts of a hundred of the cost, to two decimals; null without a cost.</summary>
    public decimal? YearlyPercent => Cost == 0 ? null : Rounded(Saving / Cost * 100);

    /// <param name="source">Where a return on investment is asked for.</param>
    public ReportSection Section(Citation source) => new("What the two figures come to",
    [
        new ReportLine(Payback()),
        new ReportLine("A business case holds a calculation of the return on investment. This one is the simplest: the saving is the same every year, without interest, inflation or running costs.", source),
    ])
    {
        Table = new ReportTable("Return on investment", [new ReportColumn("Figure"), new ReportColumn("Amount")], [.. Rows()]),
    };

    public JsonObject Data() => new()
    {
        ["setUpCost"] = ReportCell.Exact(Cost),
        ["yearlySaving"] = ReportCell.Exact(Saving),
        ["paybackYears"] = PaybackYears is { } years ? ReportCell.Exact(years) : null,
        ["yearlyReturnPercent"] = YearlyPercent is { } percent ? ReportCell.Exact(percent) : null,
    };

    private string Payback() => PaybackYears switch
    {
        null => "With no yearly saving the set-up cost is never repaid.",
        0 when Cost == 0 => "There is no set-up cost to repay.",
        var years => string.Create(CultureInfo.InvariantCulture, $"The set-up cost is repaid after {years:0.00} years: {MoneyField.Pounds(Cost)} divided by {MoneyField.Pounds(Saving)} a year."),
    };

    private IEnumerable<ReportRow> Rows()
    {
        yield return new ReportRow("Set-up cost, as given", ReportCell.Money(Cost));
        yield return new ReportRow("Yearly saving, as given", ReportCell.Money(Saving));
        if (PaybackYears is { } years) yield return new ReportRow("Payback, in years", new ReportCell(ReportCell.Exact(years), years));
        if (YearlyPercent is { } percent) yield return new ReportRow("Yearly saving as a part of the set-up cost", ReportCell.Percent(percent));
    }

    private static decimal Rounded(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero);
}
