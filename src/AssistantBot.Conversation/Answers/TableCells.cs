using System.Text.RegularExpressions;
using AssistantBot.Knowledge.Analysis;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Conversation.Answers;

/// <summary>Reads the cells of a table for comparing its rows.</summary>
internal static partial class TableCells
{
    /// <summary>The share of cells that must be numbers in a column of numbers.</summary>
    private const double MostCells = 0.6;

    /// <summary>"£83,794", "17 per cent", "£382k" as a number; null for words.</summary>
    public static decimal? Number(string cell)
    {
        if (NumberPattern().Match(cell.Trim()) is not { Success: true } match) return null;
        return Magnitudes.ValueOf(match.Groups["digits"].Value, match.Groups["unit"].Value);
    }

    /// <summary>True for H, M, L and two of them.</summary>
    public static bool IsRating(string cell) => RatingPattern().IsMatch(cell);

    /// <summary>The column of numbers whose title has most of the question's words, the first of several; null where none has one.</summary>
    public static int? NumberColumn(ResolvedQuestion question, IReadOnlyList<Passage> table)
    {
        if (table.Count == 0) return null;
        var header = table[0].Row!.Header;
        var columns = Enumerable.Range(0, header.Count)
            .Where(column => table.Count(row => Number(row.Row!.Cells[column]) is not null) >= MostCells * table.Count)
            .Where(column => header[column] is not ("Ref" or "No" or "#"))
            .Select(column => (Column: column, Held: Held(question, header[column]))).OrderByDescending(found => found.Held).ThenBy(found => found.Column).ToList();
        return columns.Count > 0 && columns[0].Held > 0 ? columns[0].Column : null;
    }

    /// <summary>The rows without totals; where the question names what some of them are about, those alone.</summary>
    public static List<Passage> Meant(ResolvedQuestion question, List<Passage> table)
    {
        var rows = table.FindAll(row => !row.Row!.Cells.Any(cell => TotalPattern().IsMatch(cell)));
        var said = EnglishAnalyzer.Words(question.Text).ToHashSet(StringComparer.Ordinal);
        for (var column = 0; rows.Count > 0 && column < rows[0].Row!.Header.Count; column++)
        {
            var groups = rows.GroupBy(row => row.Row!.Cells[column]).Where(group => EnglishAnalyzer.Words(group.Key).All(said.Contains)).OrderByDescending(group => group.Key.Length).ToList();
            if (groups.Count == 1 || (groups.Count > 1 && !question.Text.Contains(" and ", StringComparison.OrdinalIgnoreCase))) rows = [.. groups[0]];
        }

        return rows;
    }

    private static int Held(ResolvedQuestion question, string title)
    {
        var terms = EnglishAnalyzer.Terms(title).ToHashSet(StringComparer.Ordinal);
        return question.Meaningful.Count(clause => clause.StandsIn(terms));
    }

    [GeneratedRegex(@"^[-–(]?\s?£?\s?(?<digits>\d[\d,]*(\.\d+)?)\s?(?<unit>" + Magnitudes.Pattern + @")?\b\s?(%|per cent|p)?\)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^[HML](/[HML])?$")]
    private static partial Regex RatingPattern();

    [GeneratedRegex(@"^(totals?|combined|overall|sum)$", RegexOptions.IgnoreCase)]
    private static partial Regex TotalPattern();
}
