using System.Collections.Immutable;
using System.Globalization;

namespace AssistantBot.Plugins.Forms;

/// <summary>Accepted answers: canonical values by path (<see cref="FormPath"/>). Immutable.</summary>
public sealed class FormAnswers(ImmutableSortedDictionary<string, string> values)
{
    public static FormAnswers None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Canonical values by path.</summary>
    public ImmutableSortedDictionary<string, string> Values { get; } = values;

    /// <summary>The value at a path, or null where it was not answered.</summary>
    public string? this[string path] => Values.GetValueOrDefault(path);

    /// <summary>The number at a path, which a field of amounts has accepted; null where it was not answered.</summary>
    public decimal? Amount(string path) => this[path] is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null;

    public FormAnswers With(string path, string value) => new(Values.SetItem(path, value));

    public FormAnswers Without(string path) => new(Values.Remove(path));

    /// <summary>How many rows a list has.</summary>
    public int Count(string list) => Values.Keys.Select(FormPath.Parts).Where(path => path.Field == list).Select(path => path.Row).DefaultIfEmpty().Max();

    /// <summary>The rows of a list in order, each as answers by column.</summary>
    public IReadOnlyList<FormAnswers> Rows(string list)
    {
        var rows = new FormAnswers[Count(list)];
        Array.Fill(rows, None);
        foreach (var (path, value) in Values)
        {
            if (FormPath.Parts(path) is var (field, row, column) && field == list && row > 0) rows[row - 1] = rows[row - 1].With(column, value);
        }

        return rows;
    }

    /// <summary>The same answers with other rows in a list.</summary>
    public FormAnswers WithRows(string list, IReadOnlyList<FormAnswers> rows)
    {
        var kept = Values.RemoveRange(Values.Keys.Where(path => FormPath.Parts(path) is var (field, row, _) && field == list && row > 0));
        var added = rows.SelectMany((row, i) => row.Values.Select(cell => KeyValuePair.Create(FormPath.Of(list, i + 1, cell.Key), cell.Value)));
        return new FormAnswers(kept.SetItems(added));
    }

    /// <summary>The number of the row whose column has that value, ignoring case, counted from 1; 0 where none has.</summary>
    public int RowOf(string list, string column, string value)
    {
        for (var row = 1; row <= Count(list); row++)
        {
            if (string.Equals(this[FormPath.Of(list, row, column)], value, StringComparison.OrdinalIgnoreCase)) return row;
        }

        return 0;
    }
}
