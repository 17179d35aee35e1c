using System.Globalization;

namespace AssistantBot.Plugins.Forms;

/// <summary>How a list is shown where it is filled in at once: which rows, and what they are called.</summary>
public static class RecordsLayout
{
    private const int FewestEmpty = 2;
    private const int MostEmpty = 4;

    /// <summary>How many rows are shown: those that are given and those that are filled in, and where people may add some, 2 to 4 empty ones.</summary>
    /// <param name="filled">How many rows have an answer.</param>
    public static int RowsToShow(this RecordsField list, int filled)
    {
        var rows = Math.Max(filled, list.Given.Count);
        if (!list.Open) return rows;
        return Math.Min(rows + (list.Given.Count > 0 ? FewestEmpty : Math.Clamp(list.Least + FewestEmpty - rows, FewestEmpty, MostEmpty)), Math.Max(list.Most, rows));
    }

    /// <summary>"3. Clear aims" of a given row, else "Partner 3".</summary>
    public static string RowTitle(this RecordsField list, int row) => row > list.Given.Count
        ? string.Create(CultureInfo.InvariantCulture, $"{Upper(list.RowName)} {row}")
        : list.Given[row - 1] is var given && int.TryParse(given.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{given.Key}. {Upper(given.Title)}" : Upper(given.Title);

    /// <summary>"Population, partner 3", or "Partner 3" of its name: tells one input of a list from all others.</summary>
    public static string CellLabel(this RecordsField list, Field column, int row) => row > list.Given.Count
        ? column.Label.Equals(list.RowName, StringComparison.OrdinalIgnoreCase) ? list.RowTitle(row) : string.Create(CultureInfo.InvariantCulture, $"{Upper(column.Label)}, {list.RowName} {row}")
        : $"{Upper(column.Label)}, {list.RowName} {list.Given[row - 1].Key}";

    private static string Upper(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
