using AssistantBot.Conversation.Forms.Reading;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>
/// Reads the values of a card, flat by path: what is left empty keeps what was answered before, and a row of empty cells is not there.
/// What stands as the card showed it was not touched, so it keeps what was answered in the conversation meanwhile.
/// </summary>
internal static class CardReader
{
    public static FormEdit Read(OpenForm open, IReadOnlyDictionary<string, string> values)
    {
        var edit = new FormEdit(open);
        values = values.Where(value => IsTouched(open, value.Key, value.Value)).ToDictionary(StringComparer.Ordinal);
        foreach (var field in open.Form.Fields)
            edit = field is RecordsField list ? Rows(edit, list, values) : Cell(edit, FormQuestion.Of(field), values);
        return edit with { Open = edit.Open.With(FormRows.Align(open.Form, edit.Open.Answers)) };
    }

    private static bool IsTouched(OpenForm open, string path, string typed) =>
        open.Session.Shown.GetValueOrDefault(path) is not { } shown || open.Answers[path] == shown || open.Form.Find(path)?.Read(typed).Value != shown;

    private static FormEdit Rows(FormEdit edit, RecordsField list, IReadOnlyDictionary<string, string> values)
    {
        var rows = values.Where(value => !string.IsNullOrWhiteSpace(value.Value)).Select(value => FormPath.Parts(value.Key)).Where(path => path.Field == list.Id && path.Row > 0).Select(path => path.Row).Distinct().Order().ToList();
        var before = edit.Open.Answers.Count(list.Id);
        foreach (var row in rows)
        {
            var at = row <= before ? row : edit.Open.Answers.Count(list.Id) + 1;
            if (at > list.Most + list.Given.Count) return Refuse(edit, list.Id, $"There can be at most {FormWording.Count(list.Most, list)}.");
            edit = Row(edit, list, values, row, at);
        }

        return edit;
    }

    /// <summary>Takes a row; its name first, for the others are named by it.</summary>
    private static FormEdit Row(FormEdit edit, RecordsField list, IReadOnlyDictionary<string, string> values, int row, int at)
    {
        var given = list.Columns.Where(column => !string.IsNullOrWhiteSpace(values.GetValueOrDefault(list.Path(row, column.Id)))).ToList();
        var named = edit.Open.Answers[list.Path(at, list.Key.Id)] is not null;
        if (!named && !given.Contains(list.Key)) return Refuse(edit, list.Path(row, list.Key.Id), $"Row {row} of {FormWording.Lower(list.Label)} needs a name.");
        if (at <= list.Given.Count) given.Remove(list.Key);
        var answers = edit.Open.Answers;
        foreach (var column in given)
        {
            var reading = LooseReader.Read(column, values[list.Path(row, column.Id)]);
            if (reading.Value is null) edit = edit.Refuse($"{FormWording.Upper(list.RowName)} {row}, {FormWording.Lower(column.Label)}: {reading.Reason}", list.Path(row, column.Id), reading.Reason!);
            else if (column == list.Key && answers.RowOf(list.Id, column.Id, reading.Value) is > 0 and var other && other != at) edit = Refuse(edit, list.Path(row, column.Id), $"There are two rows called {reading.Value}; give each {list.RowName} a name of its own.");
            else answers = answers.With(list.Path(at, column.Id), reading.Value);
        }

        return edit with { Open = edit.Open.With(answers) };
    }

    private static FormEdit Refuse(FormEdit edit, string path, string sentence) => edit.Refuse(sentence, path, sentence);

    private static FormEdit Cell(FormEdit edit, FormQuestion question, IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(question.Path, out var typed) && !string.IsNullOrWhiteSpace(typed) ? edit.Set(question.Path, typed) : edit;
}
