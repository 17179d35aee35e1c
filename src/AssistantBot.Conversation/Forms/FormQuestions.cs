using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>The questions that a form asks, in order, as the answers given so far make them.</summary>
/// <param name="answers">The answers that apply.</param>
internal sealed class FormQuestions(Form form, FormAnswers answers)
{
    /// <summary>Every question that is asked, answered or not.</summary>
    public IReadOnlyList<FormQuestion> All { get; } =
        [.. form.Fields.Where(field => field.Presence != Presence.OnRequest && field.Applies(answers)).SelectMany(field => Of(field, answers))];

    /// <summary>How many questions that makes; a row that is asked cell by cell is one.</summary>
    public int Count => All.Select(question => question.Step).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Whether a list that is still empty will bring questions of its own, so that nobody can say yet how many there are.</summary>
    public bool MayGrow => All.Any(question => question.AsksRows && answers.Count(question.List!.Id) == 0 && question.List.Columns.Skip(1).Any(column => column.Presence != Presence.OnRequest));

    /// <summary>Number of a question, counted from 1; 0 for one that is not asked.</summary>
    public int NumberOf(FormQuestion question) => All.Select(each => each.Step).Distinct(StringComparer.Ordinal).ToList().IndexOf(question.Step) + 1;

    /// <summary>The question with that number, or null.</summary>
    public FormQuestion? Numbered(int number) => number < 1 ? null : All.DistinctBy(question => question.Step).ElementAtOrDefault(number - 1);

    /// <summary>The first question without an answer that was not passed over, or null.</summary>
    public FormQuestion? Next(IReadOnlySet<string> skipped) => All.FirstOrDefault(question => IsOpen(question, skipped));

    /// <summary>The required questions without an answer.</summary>
    public IEnumerable<FormQuestion> Missing => All.Where(question => IsRequired(question) && !IsAnswered(question));

    /// <summary>The question before one; before none, the last.</summary>
    public FormQuestion? Before(FormQuestion? question)
    {
        if (question is null) return All.Count == 0 ? null : All[^1];
        var steps = All.DistinctBy(each => each.Step).ToList();
        return steps.ElementAtOrDefault(steps.FindIndex(each => each.Step == question.Step) - 1);
    }

    /// <summary>The rows that a column's question is about: those without a value, or all where none is without.</summary>
    public IReadOnlyList<int> RowsOf(FormQuestion question)
    {
        var all = Enumerable.Range(1, answers.Count(question.List!.Id)).ToList();
        var missing = all.Where(row => answers[question.List.Path(row, question.Field.Id)] is null).ToList();
        return missing.Count > 0 ? missing : all;
    }

    public bool IsAnswered(FormQuestion question) => question switch
    {
        { AsksRows: true } => answers.Count(question.List!.Id) >= Math.Max(1, question.List.Least),
        { AsksColumn: true } => Enumerable.Range(1, answers.Count(question.List!.Id)).All(row => answers[question.List.Path(row, question.Field.Id)] is not null),
        _ => answers[question.Path] is not null,
    };

    /// <summary>True for a list whose rows are asked one after another.</summary>
    public static bool IsByRow(RecordsField list) => list.ByRow || list.Given.Count > 0;

    /// <summary>The columns that are asked behind the first.</summary>
    public static IEnumerable<Field> Asked(RecordsField list, FormAnswers answers) =>
        list.Columns.Skip(1).Where(column => column.Presence != Presence.OnRequest && column.Applies(answers));

    /// <summary>A list with some rows but too few makes no report, whether it had to be given or not.</summary>
    private bool IsRequired(FormQuestion question) =>
        question.Field.Presence == Presence.Required || (question.AsksRows && answers.Count(question.List!.Id) is > 0 and var rows && rows < question.List.Least);

    private bool IsOpen(FormQuestion question, IReadOnlySet<string> skipped)
    {
        if (IsAnswered(question)) return false;
        if (!question.AsksColumn) return !skipped.Contains(question.Path);
        return !skipped.Contains(question.Path) && RowsOf(question).Any(row => !skipped.Contains(question.List!.Path(row, question.Field.Id)));
    }

    private static IEnumerable<FormQuestion> Of(Field field, FormAnswers answers)
    {
        if (field is not RecordsField list) return [FormQuestion.Of(field)];
        var rows = Enumerable.Range(1, answers.Count(list.Id));
        var columns = Asked(list, answers);
        var behind = IsByRow(list)
            ? rows.SelectMany(row => columns.Select(column => FormQuestion.Of(list, column, row)))
            : rows.Any() ? columns.Select(column => FormQuestion.Of(list, column, 0)) : [];
        return list.Given.Count > 0 ? behind : behind.Prepend(FormQuestion.Of(list));
    }
}
