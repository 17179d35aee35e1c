using System.Text.RegularExpressions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Plugins.Forms;
using AssistantBot.Plugins.Forms.Amounts;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Reads who or what is in a list: "South Holland, East Lindsey and Boston", "set-up £250k and annual cost 1.2m".</summary>
internal static partial class RowsReader
{
    private const int LongestName = 60;
    private const int MostWords = 8;

    /// <summary>Adds the rows that the text names; refuses what is no name.</summary>
    /// <param name="together">True where an "and" is known to stand inside a name, false where it is known to part two; null where neither is known.</param>
    public static FormEdit Read(FormEdit edit, RecordsField list, string text, bool? together = null)
    {
        var said = Opening().Replace(text.Trim().TrimEnd('.', '!'), "");
        if (Ambiguous(list, said) is { } reason) return edit.Refuse(reason);
        var names = NameList.Split(said, edit.Open.Councils, together, piece => HasValue(edit.Open, list, piece));
        if (names is null)
        {
            if (list.Least - edit.Open.Answers.Count(list.Id) >= 2) return Read(edit, list, text, together: false);
            return edit with { Asks = new Pending(PendingKind.OneOrTwo, said, list.Id) };
        }

        return names.Aggregate(edit, (done, name) => Add(done, list, name));
    }

    /// <summary>Why a figure of the text cannot be read, where it is written in a way that means different sums in different countries; null where there is none.</summary>
    private static string? Ambiguous(RecordsField list, string text) => list.Columns.FirstOrDefault(column => column is MoneyField or NumberField) is { } column
        ? Foreign().Matches(text).Select(figure => column.Read(figure.Value)).FirstOrDefault(reading => reading.Value is null)?.Reason
        : null;

    /// <summary>Adds one row, with the values behind or before its name.</summary>
    private static FormEdit Add(FormEdit edit, RecordsField list, string item)
    {
        var (name, rest) = Cut(edit.Open, list, item);
        if (list.Key.Read(name) is not { Value: { } key } || name.Length > LongestName || name.Split(' ').Length > MostWords || !name.Any(char.IsLetter) || NoName().IsMatch(name))
            return edit.Refuse($"\"{(item.Length > LongestName ? $"{item[..LongestName]}…" : item)}\" does not look like the name of a {list.RowName}. {FormWording.Upper(list.Prompt)}");
        var answers = edit.Open.Answers;
        if (answers.RowOf(list.Id, list.Key.Id, key) is > 0 and var there) return rest.Length > 0 ? RowCells.Read(edit, list, there, rest, null) : edit.Refuse($"There is a {list.RowName} called {key} already.");
        var row = answers.Count(list.Id) + 1;
        if (row > list.Most) return edit.Refuse($"There can be at most {FormWording.Count(list.Most, list)}; {key} is not taken.");
        var added = edit with { Open = edit.Open.With(answers.With(list.Path(row, list.Key.Id), key)) };
        var filled = RowCells.Read(added, list, row, rest, null);
        var cells = list.Columns.Skip(1).Select(column => (Column: column, Value: filled.Open.Answers[list.Path(row, column.Id)])).Where(cell => cell.Value is not null)
            .Select(cell => $"{FormWording.Lower(cell.Column.Label)} {FormWording.Value(cell.Column, cell.Value!)}").ToList();
        return (filled with { Notes = added.Notes }).Note(cells.Count == 0 ? $"{list.RowName} {key}" : $"{list.RowName} {key} ({string.Join(", ", cells)})");
    }

    private static bool HasValue(OpenForm open, RecordsField list, string item) => Cut(open, list, item).Values.Length > 0;

    /// <summary>Name and values of one item; the values are empty where there are none that a column can read.</summary>
    private static (string Name, string Values) Cut(OpenForm open, RecordsField list, string item)
    {
        var text = Number().Replace(item.Trim(), "");
        foreach (Match start in Value().Matches(text))
        {
            if (start.Index == 0) continue;
            var (name, rest) = (Tie().Replace(text[..start.Index], ""), text[start.Index..].Trim().TrimEnd(')'));
            if (Labelled(list, name) is var (bare, label) && RowCells.CanRead(list, open.Applying, $"{label} {rest}")) return (bare, $"{label} {rest}");
            if (name.Any(char.IsLetter) && RowCells.CanRead(list, open.Applying, rest)) return (name, rest);
        }

        return First().Match(text) is { Success: true } first && RowCells.CanRead(list, open.Applying, first.Groups["value"].Value) ? (first.Groups["name"].Value, first.Groups["value"].Value) : (text, "");
    }

    /// <summary>"Boston with population" is a name and what the figure behind it is; null where no column is named.</summary>
    private static (string Name, string Label)? Labelled(RecordsField list, string said)
    {
        foreach (var column in list.Columns.Skip(1).Where(column => said.EndsWith($" {column.Label}", StringComparison.OrdinalIgnoreCase)))
        {
            var name = Tie().Replace(said[..^(column.Label.Length + 1)], "");
            if (name.Any(char.IsLetter)) return (With().Replace(name, ""), column.Label);
        }

        return null;
    }

    [GeneratedRegex(@",?\s+(?:with|having|has)(?:\s+an?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex With();

    /// <summary>Thousands parted by points: 1.000 and 1.000,00.</summary>
    [GeneratedRegex(@"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\w.])")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^(?:(?:it'?s|it is|they are|they're|the \w+ (?:are|is|would be|will be)|we have|we've got|there (?:are|is)|there's|just|only|us,?|between|also|plus|and|ok(?:ay)?,?|so|well,?)\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    /// <summary>What people say to a question of another kind.</summary>
    [GeneratedRegex(@"^(?:yes|yeah|yep|no|nope|ok(?:ay)?|sure|none|nothing|both|all|thanks?|thank you|please|correct|right|go ahead)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    /// <summary>The mark of a list's item, or its number.</summary>
    [GeneratedRegex(@"^(?:[-*•]\s+|\(?\d{1,2}[.)]\s+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w.,£])£?\s?\d")]
    private static partial Regex Value();

    [GeneratedRegex(@"(?:[\s:=–(,-]|\b(?:of|is|are|at|about|around|roughly|with|has)\b)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Tie();

    [GeneratedRegex(@"^(?<value>£?\s?\d[\d.,]*\s*(?:k|m|mn|bn|thousand|million|billion|%)?)\s+(?:(?:for|of|in|on)\s+)?(?:the\s+)?(?<name>\p{L}.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex First();
}
