using AssistantBot.Plugins.Reports;

namespace AssistantBot.Documents.Papers.Word;

/// <summary>How wide a column of a table is, in twentieths of a point.</summary>
/// <param name="Index">Its place in the table, from 0.</param>
/// <param name="Least">Below this it cannot be read with ease: numbers stay whole, and words are not broken unless they are very long.</param>
/// <param name="Best">With this no line of it breaks, within reason.</param>
internal sealed record TableColumn(int Index, double Least, double Best)
{
    // Arial's digits are 0.556 of its size wide, and its letters on average no wider; twentieths of a point to a half point make 10.
    private const double Character = 0.57 * 10;
    private const double Edges = 216;

    // A column of sentences needs room for three or four words.
    private const int EasyLine = 18;
    private const int LongestLine = 160;
    private const int LongestWord = 16;
    private const int LongestNumber = 40;

    public static TableColumn Measure(ReportTable table, int index, int size)
    {
        var column = table.Columns[index];
        var longest = table.Rows.Select(row => row.Cells[index].Text.Length).DefaultIfEmpty(0).Max();
        var heading = Math.Min(LongestWord, LongestWordOf(column.Title)) * 1.1; // it is bold
        var least = column.Kind == ColumnKind.Text
            ? Math.Max(Math.Min(longest, EasyLine), table.Rows.Select(row => Math.Min(LongestWord, LongestWordOf(row.Cells[index].Text))).DefaultIfEmpty(0).Max())
            : longest;
        var best = Math.Max(Math.Min(LongestLine, longest), Math.Min(column.Title.Length * 1.1, EasyLine));
        least = Math.Min(least, LongestNumber);
        return new TableColumn(index, Width(Math.Max(least, heading), size), Width(Math.Max(Math.Max(least, best), heading), size));
    }

    private static double Width(double characters, int size) => characters * Character * size + Edges;

    private static int LongestWordOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length).DefaultIfEmpty(0).Max();
}
