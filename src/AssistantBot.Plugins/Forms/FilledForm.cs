namespace AssistantBot.Plugins.Forms;

/// <summary>A form that was filled in at once.</summary>
/// <param name="Typed">What was entered, by path; rows without any entry are left out and the others counted anew.</param>
/// <param name="Answers">What was accepted.</param>
/// <param name="Problems">What stands in the way of a report; empty where nothing does.</param>
public sealed record FilledForm(IReadOnlyDictionary<string, string> Typed, FormAnswers Answers, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>Reads entries of a plugin's form. Entries at unknown paths and empty ones are passed over.</summary>
    public static FilledForm Read(IPlugin plugin, IEnumerable<KeyValuePair<string, string>> entries)
    {
        var typed = Number(plugin.Form, [.. entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Value) && plugin.Form.Find(entry.Key) is not (null or RecordsField))]);
        var (answers, problems) = (Begin(plugin.Form, typed.Keys), new List<FormProblem>());
        foreach (var (path, text) in typed.OrderBy(entry => plugin.Form.IndexOf(entry.Key)))
        {
            var reading = plugin.Form.Find(path)!.Read(text);
            if (reading.Value is { } value) answers = answers.With(path, value);
            else problems.Add(new FormProblem(path, reading.Reason!));
        }

        return new FilledForm(typed, answers, problems.Count > 0 ? problems : Judge(plugin, answers));
    }

    /// <summary>What stands in the way of a report once every answer was accepted.</summary>
    internal static IReadOnlyList<FormProblem> Judge(IPlugin plugin, FormAnswers answers) =>
        FormGaps.Find(plugin.Form, answers) is { Count: > 0 } gaps ? gaps : plugin.Check(answers);

    /// <summary>The names of given rows in which something stands.</summary>
    private static FormAnswers Begin(Form form, IEnumerable<string> paths) => paths.Select(FormPath.Parts)
        .Where(path => path.Row > 0 && form.Find(path.Field) is RecordsField list && path.Row <= list.Given.Count)
        .Aggregate(FormAnswers.None, (answers, path) => form.Find(path.Field) is RecordsField list ? answers.With(list.Path(path.Row, list.Key.Id), list.Given[path.Row - 1].Key) : answers);

    /// <summary>Counts the rows that people added from where the given ones end, without a gap.</summary>
    private static Dictionary<string, string> Number(Form form, List<KeyValuePair<string, string>> entries)
    {
        var rows = entries.Select(entry => FormPath.Parts(entry.Key)).Where(path => path.Row > 0).Select(path => (path.Field, path.Row)).Distinct().ToLookup(path => path.Field, path => path.Row);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in entries)
        {
            var (field, row, column) = FormPath.Parts(path);
            if (row > 0 && form.Find(field) is RecordsField list && row > list.Given.Count)
                row = list.Given.Count + rows[field].Count(other => other > list.Given.Count && other <= row);
            typed[row > 0 ? FormPath.Of(field, row, column) : path] = text.Trim();
        }

        return typed;
    }
}
