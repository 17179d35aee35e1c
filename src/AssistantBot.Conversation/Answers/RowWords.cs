using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>A table row as a reader would say it.</summary>
internal static class RowWords
{
    private const int LongCell = 12;

    /// <summary>Every filled cell with its column's title.</summary>
    public static string Full(RowText row) =>
        string.Join("; ", Filled(row).Where(cell => !IsNumbering(cell)).Select(cell => cell.Title.Length > 0 ? $"{cell.Title}: {cell.Text}{InWords(cell.Text)}" : cell.Text)) + ".";

    /// <summary>The row's main words, its rating in brackets, and what is said about it.</summary>
    public static string Short(RowText row)
    {
        var cells = Filled(row).Where(cell => !IsNumbering(cell)).ToList();
        var main = cells.FindIndex(cell => cell.Text.Length > LongCell);
        if (main < 0 || cells.Count == 1) return Full(row);
        var ratings = cells.Where((cell, i) => i != main && cell.Text.Length <= LongCell).ToList();
        var rest = cells.Where((cell, i) => i != main && cell.Text.Length > LongCell).Select(cell => $"{cell.Title}: {cell.Text}");
        var rated = ratings.Count > 0 ? $" ({string.Join(", ", ratings.Select(cell => $"{cell.Title.ToLowerInvariant()} {cell.Text}"))})" : "";
        var subject = IsBegun(cells[main].Title) ? $"{cells[main].Title}: {cells[main].Text}" : cells[main].Text;
        return string.Join(". ", rest.Prepend(subject.TrimEnd('.') + rated)) + (rest.Any() ? "." : "");
    }

    private static IEnumerable<(string Title, string Text)> Filled(RowText row) =>
        row.Header.Zip(row.Cells, (title, text) => (Title: title, Text: text.TrimEnd('.'))).Where(cell => cell.Text.Length > 0);

    /// <summary>A rating said in words, in brackets; nothing for any other cell.</summary>
    private static string InWords(string cell) => TableCells.IsRating(cell) ? $" ({string.Join('/', cell.Split('/').Select(letter => letter switch { "H" => "high", "M" => "medium", _ => "low" }))})" : "";

    /// <summary>True for a title that begins a sentence which each cell ends: "No sharing, if...".</summary>
    private static bool IsBegun(string title) => title.EndsWith("...", StringComparison.Ordinal) || title.EndsWith('…');

    private static bool IsNumbering((string Title, string Text) cell) => cell.Title is "Ref" or "No" or "#" && cell.Text.Length <= 3;
}
