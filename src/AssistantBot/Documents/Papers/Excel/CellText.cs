using System.Globalization;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>What a cell shows.</summary>
internal static class CellText
{
    /// <summary>Its words, or its value as its style shows it.</summary>
    public static string Of(SheetCell cell) => cell.Value is not { } value ? cell.Text : cell.Style switch
    {
        CellStyle.Money or CellStyle.MoneyInput or CellStyle.MoneyTotal => value.ToString("£#,##0.00;-£#,##0.00", CultureInfo.InvariantCulture),
        CellStyle.Percent or CellStyle.PercentTotal => value.ToString("0.00%", CultureInfo.InvariantCulture),
        _ => value.ToString("#,##0.######", CultureInfo.InvariantCulture),
    };
}
