using System.Globalization;

namespace AssistantBot.Plugins.Forms;

/// <summary>What keeps a form that was filled in at once from giving a report: answers that are missing, too few or too many rows, rows of one name.</summary>
public static class FormGaps
{
    /// <summary>In the order of the form; empty where nothing is missing. <see cref="IPlugin.Check"/> is asked after this.</summary>
    public static IReadOnlyList<FormProblem> Find(Form form, FormAnswers answers) =>
        [.. form.Fields.Where(field => field.Applies(answers)).SelectMany(field => field is RecordsField list ? OfList(list, answers) : OfField(field, field.Id, answers))];

    private static IEnumerable<FormProblem> OfField(Field field, string path, FormAnswers answers) =>
        field.Presence == Presence.Required && answers[path] is null ? [Missing(field, path)] : [];

    private static IEnumerable<FormProblem> OfList(RecordsField list, FormAnswers answers)
    {
        var count = answers.Count(list.Id);
        if (count < list.Least) return [new FormProblem(list.Id, Count(list, count, $"at least {list.Least}"))];
        if (count > Math.Max(list.Most, list.Given.Count)) return [new FormProblem(list.Id, Count(list, count, $"at most {list.Most}"))];
        return Enumerable.Range(1, Math.Max(count, list.Given.Count)).SelectMany(row => OfRow(list, row, answers));
    }

    private static IEnumerable<FormProblem> OfRow(RecordsField list, int row, FormAnswers answers)
    {
        var isGiven = row <= list.Given.Count;
        var name = answers[list.Path(row, list.Key.Id)];
        if (!isGiven && name is null) yield return Missing(list.Key, list.Path(row, list.Key.Id));
        if (!isGiven && name is not null && answers.RowOf(list.Id, list.Key.Id, name) is var first && first < row)
            yield return new FormProblem(list.Path(row, list.Key.Id), string.Create(CultureInfo.InvariantCulture, $"\"{name}\" is {list.RowName} {first} already; give each {list.RowName} a name of its own."));
        foreach (var column in list.Columns.Skip(1).Where(column => column.Applies(answers)))
        {
            foreach (var problem in OfField(column, list.Path(row, column.Id), answers)) yield return problem;
        }
    }

    private static FormProblem Missing(Field field, string path) =>
        new(path, field.Example is { } example ? $"{field.Label} is needed, for example {example}." : $"{field.Label} is needed.");

    private static string Count(RecordsField list, int count, string wanted) =>
        string.Create(CultureInfo.InvariantCulture, $"There {(count == 1 ? "is" : "are")} {count} {list.RowName}{(count == 1 ? "" : "s")}; give {wanted}.");
}
