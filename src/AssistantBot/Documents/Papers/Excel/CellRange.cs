using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers.Excel;

/// <summary>Cells of one column, such as <c>A3:A6</c>.</summary>
/// <param name="Column">Letters of the column.</param>
/// <param name="First">Number of the first row, from 1.</param>
/// <param name="Last">Number of the last row.</param>
internal sealed partial record CellRange(string Column, int First, int Last)
{
    /// <exception cref="ArgumentException">The text is not a range within one column.</exception>
    public static CellRange Read(string text) => Pattern().Match(text) is { Success: true } match
        ? new CellRange(match.Groups["column"].Value, Number(match.Groups["first"].Value), Number(match.Groups["last"].Value))
        : throw new ArgumentException($"\"{text}\" is not a range within one column, such as A3:A6", nameof(text));

    /// <summary>"'Shares'!$A$3:$A$6"</summary>
    public string Absolute(string sheet) => string.Create(CultureInfo.InvariantCulture, $"{SheetNames.Quote(sheet)}!${Column}${First}:${Column}${Last}");

    /// <summary>The cells; what the sheet doesn't hold is empty.</summary>
    public IReadOnlyList<SheetCell> In(Sheet sheet)
    {
        var column = Column.Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1) - 1;
        return [.. Enumerable.Range(First - 1, Last - First + 1).Select(row => sheet.Rows.ElementAtOrDefault(row)?.ElementAtOrDefault(column) ?? SheetCell.Empty)];
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\$?(?<column>[A-Z]{1,3})\$?(?<first>[1-9][0-9]{0,6}):\$?\k<column>\$?(?<last>[1-9][0-9]{0,6})$")]
    private static partial Regex Pattern();
}
