namespace AssistantBot.Plugins.Forms;

/// <summary>Tells, for surfaces that show a whole form at once, which fields belong to it now and which one more answer would add.</summary>
public static class FormConditions
{
    /// <summary>Whether a field belongs to the form beside these answers, and if not, when it would.</summary>
    /// <param name="field">A field of the form, or a column of one of its lists.</param>
    public static FieldFit Of(Form form, Field field, FormAnswers answers)
    {
        answers = Begin(form, answers);
        if (field.Applies(answers)) return new FieldFit(true, null);
        var when = Questions(form).Where(question => question.Field != field).Select(question => When(question, field, answers)).OfType<string>().Take(2);
        return new FieldFit(false, string.Join(", or ", when) is { Length: > 0 } words ? words : null);
    }

    /// <summary>With a row in each list that has to have one: "if there is a line" says nothing where there will be.</summary>
    private static FormAnswers Begin(Form form, FormAnswers answers) => form.Fields.OfType<RecordsField>()
        .Where(list => list.Least > 0 && list.Given.Count == 0 && answers.Count(list.Id) == 0)
        .Aggregate(answers, (begun, list) => begun.With(list.Path(1, list.Key.Id), list.Key.Example ?? list.RowName));

    /// <summary>Everything that is asked, with a path at which one answer can be tried; of a list, its first row.</summary>
    private static IEnumerable<Question> Questions(Form form) => form.Fields.SelectMany(field => field is RecordsField list
        ? list.Columns.Select(column => new Question(column, list.Path(1, column.Id), $"the {Lower(column.Label)} of a {list.RowName}"))
        : [new Question(field, field.Id, Lower(field.Label))]);

    private static string? When(Question question, Field field, FormAnswers answers)
    {
        var choices = question.Field.Choices;
        if (choices.Count == 0)
        {
            var example = question.Field.Example is { } text ? question.Field.Read(text).Value : null;
            return example is not null && field.Applies(answers.With(question.Path, example)) ? $"{question.Words} is given" : null;
        }

        var fitting = choices.Where(choice => field.Applies(answers.With(question.Path, choice.Value))).ToList();
        if (fitting.Count == 0) return null;
        return fitting.Count == choices.Count ? $"{question.Words} is given" : $"{question.Words} is {string.Join(" or ", fitting.Select(choice => Lower(choice.Title)))}";
    }

    /// <summary>As it stands within a sentence; abbreviations stay.</summary>
    private static string Lower(string words) => words.Length > 1 && char.IsUpper(words[1]) ? words : words[..1].ToLowerInvariant() + words[1..];

    private sealed record Question(Field Field, string Path, string Words);
}

/// <param name="Now">It belongs to the form.</param>
/// <param name="When">Which answer would make it belong, such as "the basis of a line is population"; null where it does already, or no single answer would.</param>
public sealed record FieldFit(bool Now, string? When)
{
    /// <summary>Whether a surface that cannot react to what is entered shows it.</summary>
    public bool IsShown => Now || When is not null;
}
