using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Reads what is said of one row: "high likelihood, low consequence", "high, low", "partly, because we only have a draft", "£250k equal".</summary>
internal static partial class RowCells
{
    /// <summary>The edit with what the text gives to the row; unchanged where it gives nothing.</summary>
    /// <param name="first">The column that is asked now; others follow it.</param>
    public static FormEdit Read(FormEdit edit, RecordsField list, int row, string text, Field? first) =>
        Cells(list, edit.Open.Applying, text, first).Aggregate(edit, (done, cell) => done.Set(FormQuestion.Of(list, cell.Column, row), cell.Reading));

    /// <summary>Whether the text gives anything to a row of the list.</summary>
    public static bool CanRead(RecordsField list, FormAnswers answers, string text) => Cells(list, answers, text, null).Count > 0;

    /// <summary>Whether every value in the text has the name of its column beside it.</summary>
    public static bool NamesColumns(RecordsField list, string text) => Labelled([.. list.Columns.Skip(1)], text) is not null;

    private static List<Cell> Cells(RecordsField list, FormAnswers answers, string text, Field? first)
    {
        var columns = Columns(list, answers, first);
        return Exact(columns, text) ?? Labelled([.. list.Columns.Skip(1)], text) ?? InOrder([.. columns.Where(column => column.Applies(answers))], text) ?? Leading(columns, text, FormQuestions.IsByRow(list)) ?? Pair(columns, text) ?? Single(columns, text) ?? [];
    }

    /// <summary>What a value without a name can be: the column that is asked now, then the others that are asked, then those that would be once they had a value.</summary>
    private static List<Field> Columns(RecordsField list, FormAnswers answers, Field? first)
    {
        var asked = FormQuestions.Asked(list, answers).ToList();
        var others = list.Columns.Skip(1).Where(column => column.Presence != Presence.OnRequest && !column.Applies(answers));
        var from = Math.Max(0, first is null ? 0 : asked.FindIndex(column => column.Id == first.Id));
        IEnumerable<Field> ordered = [.. asked.Skip(from), .. asked.Take(from), .. others];
        return [.. first is null ? ordered : ordered.Prepend(first).DistinctBy(column => column.Id)];
    }

    /// <summary>A choice word for word, which may hold the name of another column: "no evidence".</summary>
    private static List<Cell>? Exact(List<Field> columns, string text) =>
        columns.Count > 0 && columns[0] is ChoiceField choice && choice.Read(text) is { Value: not null } reading ? [new Cell(choice, reading)] : null;

    private static List<Cell>? Labelled(List<Field> columns, string text)
    {
        var cells = new List<Cell>();
        foreach (var part in Parts(text))
        {
            var named = columns.Where(column => column is TextField ? Label(column).Match(part) is { Success: true, Index: 0 } : Label(column).IsMatch(part)).ToList();
            if (named.Count != 1) return null;
            var typed = Tie().Replace(Label(named[0]).Replace(part, " "), "").Trim();
            if (Read(named[0], typed) is not { } cell) return null;
            cells.Add(cell);
        }

        return cells.Count > 0 ? cells : null;
    }

    /// <summary>Several values, each for the next column.</summary>
    private static List<Cell>? InOrder(List<Field> columns, string text)
    {
        var parts = Parts(text);
        if (parts.Count < 2 || parts.Count > columns.Count) return null;
        var cells = parts.Zip(columns, (part, column) => column is TextField ? null : Read(column, part)).ToList();
        return cells.Contains(null) ? null : [.. cells.OfType<Cell>()];
    }

    /// <summary>A choice; what is said behind it goes to the row's words, and where it has none is a remark, unless the row is one of a table.</summary>
    private static List<Cell>? Leading(List<Field> columns, string text, bool byRow)
    {
        if (columns.Count == 0 || columns[0].Choices.Count == 0 || LeadReader.Read(columns[0], text) is not var (value, rest)) return null;
        var lead = new Cell(columns[0], FieldReading.Accepted(value));
        var words = rest.Length > 0 ? columns.OfType<TextField>().FirstOrDefault() : null;
        if (rest.Length > 0 && words is null && !byRow) return null;
        return words is not null ? [lead, new Cell(words, words.Read(rest))] : [lead];
    }

    /// <summary>One value, for the first column that can read it; pounds go to money where there is any.</summary>
    private static List<Cell>? Single(List<Field> columns, string text)
    {
        var ordered = text.Contains('£', StringComparison.Ordinal) ? columns.OrderBy(column => column is MoneyField ? 0 : 1) : text.Contains('%', StringComparison.Ordinal) ? columns.OrderBy(column => column is PercentField ? 0 : 1) : columns.AsEnumerable();
        return ordered.Where(column => column is not TextField).Select(column => Read(column, text)).FirstOrDefault(cell => cell is not null) is { } found ? [found] : null;
    }

    /// <summary>A figure and a choice behind it.</summary>
    private static List<Cell>? Pair(List<Field> columns, string text)
    {
        if (Figure().Match(text) is not { Success: true } match || Single(columns, match.Groups["figure"].Value) is not [var figure]) return null;
        var rest = columns.Where(column => column != figure.Column && column.Choices.Count > 0).Select(column => Read(column, match.Groups["rest"].Value)).FirstOrDefault(cell => cell is not null);
        return rest is null ? null : [figure, rest];
    }

    private static Cell? Read(Field column, string typed) => LooseReader.Read(column, typed) is { Value: not null } reading ? new Cell(column, reading) : null;

    private static List<string> Parts(string text) => [.. Part().Split(text).Where(part => part.Trim().Length > 0)];

    private static Regex Label(Field column) => new($@"(?<!\w){Regex.Escape(column.Label)}(?!\w)", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"\s*(?:;|\r?\n|,(?=\s)|\s+and\s+)\s*(?:and\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:[\s,:=–-]|\b(?:is|are|of|the|has|with)\b)+|(?:[\s,:=–-]|\b(?:is|are|of|the)\b)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Tie();

    [GeneratedRegex(@"^(?<figure>£?\s?[\d.,]*\d\s*(?:k|m|mn|bn|thousand|million|billion|%)?)[\s,(]+(?<rest>\p{L}.*?)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    private sealed record Cell(Field Column, FieldReading Reading);
}
