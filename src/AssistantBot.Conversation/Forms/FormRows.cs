using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Keeps the rows of lists in order: those that the form brings along first and always there, empty ones of people's own left out.</summary>
internal static class FormRows
{
    public static FormAnswers Align(Form form, FormAnswers answers) => form.Fields.OfType<RecordsField>().Aggregate(answers, Align);

    /// <summary>What a row is about: the title of a given row, or its name.</summary>
    public static string Title(RecordsField list, int row, FormAnswers answers)
    {
        var key = answers[list.Path(row, list.Key.Id)];
        return list.Given.FirstOrDefault(given => given.Key == key)?.Title ?? (key is null ? $"{list.RowName} {row}" : list.Key.Show(key));
    }

    /// <summary>The given row at a place, or null for a row of people's own.</summary>
    public static GivenRow? Given(RecordsField list, int row) => list.Given.ElementAtOrDefault(row - 1);

    /// <summary>Whether a person gave anything in that row.</summary>
    public static bool HasValues(RecordsField list, int row, FormAnswers answers) =>
        row > list.Given.Count || list.Columns.Skip(1).Any(column => answers[list.Path(row, column.Id)] is not null);

    private static FormAnswers Align(FormAnswers answers, RecordsField list)
    {
        var rows = answers.Rows(list.Id).Select((row, i) => row[list.Key.Id] is null && row.Values.Count > 0 && i < list.Given.Count ? row.With(list.Key.Id, list.Given[i].Key) : row).ToList();
        var given = list.Given.Select(given => rows.Find(row => row[list.Key.Id] == given.Key) ?? FormAnswers.None.With(list.Key.Id, given.Key));
        var own = rows.Where(row => row.Values.Count > 0 && list.Given.All(given => given.Key != row[list.Key.Id]));
        var aligned = given.Concat(own).ToList();
        return aligned.Count == rows.Count && aligned.SequenceEqual(rows) ? answers : answers.WithRows(list.Id, aligned);
    }
}
