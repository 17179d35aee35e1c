using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Where a row is named in a text.</summary>
/// <param name="Row">Number of the row, counted from 1.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record RowMention(int Row, int Start, int End);

/// <summary>Knows the rows of a list by their names and by what people shorten them to: without "council", by a first word that no other row has.</summary>
internal sealed partial class RowNames
{
    private const int ShortestWord = 4;

    /// <summary>Row by name; 0 where several rows could be meant.</summary>
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    private readonly int _longest;

    public RowNames(RecordsField list, FormAnswers answers)
    {
        var names = Enumerable.Range(1, answers.Count(list.Id)).Select(row => (Row: row, Words: Words(CouncilNames.Plain(FormRows.Title(list, row, answers))))).ToList();
        foreach (var (row, words) in names) _rows[string.Join(' ', words)] = row;
        var exact = _rows.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (row, words) in names)
        {
            for (var count = 1; count < words.Length; count++) Add(string.Join(' ', words.Take(count)), row, exact);
            foreach (var word in words.Skip(1).Where(word => word.Length >= ShortestWord)) Add(word, row, exact);
        }

        _longest = names.Select(name => name.Words.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The row that the text names in its whole; 0 where it names none or could name several.</summary>
    public int Find(string said) => _rows.GetValueOrDefault(string.Join(' ', Words(CouncilNames.Plain(Possessive().Replace(said, "")))));

    /// <summary>Every row that the text names, in the order in which it does.</summary>
    public IReadOnlyList<RowMention> Mentions(string text)
    {
        var words = Word().Matches(text);
        var found = new List<RowMention>();
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(_longest + 2, words.Count - i); count > 0; count--)
            {
                var (start, end) = (words[i].Index, words[i + count - 1].Index + words[i + count - 1].Length);
                if (Find(text[start..end]) is not (> 0 and var row)) continue;
                found.Add(new RowMention(row, start, end));
                i += count - 1;
                break;
            }
        }

        return found;
    }

    /// <summary>"and" and the like at the end name nothing, and a word that several rows have names none of them.</summary>
    private void Add(string alias, int row, HashSet<string> exact)
    {
        if (exact.Contains(alias) || alias.Length < 2 || Joint().IsMatch(alias)) return;
        _rows[alias] = _rows.TryGetValue(alias, out var other) && other != row ? 0 : row;
    }

    private static string[] Words(string plain) => plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}]+)?|&")]
    private static partial Regex Word();

    [GeneratedRegex(@"['’]s?$")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"(?:^| )(?:and|of|the|to|for|in|on|upon|with|a|an|is|are|each|both|all|cost|costs)$")]
    private static partial Regex Joint();
}
