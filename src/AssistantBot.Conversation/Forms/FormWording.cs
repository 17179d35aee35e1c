using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Names of fields, rows and values inside sentences.</summary>
internal static partial class FormWording
{
    /// <summary>How many names of rows stand in a sentence.</summary>
    private const int MostNames = 8;

    /// <summary>"question 3", "the service", "the population of South Holland", "characteristic 3".</summary>
    public static string Name(OpenForm open, string path)
    {
        if (open.At(path) is not { } question) return path;
        if (question.List is not { } list) return open.IsQuestionnaire ? $"question {question.Field.Id}" : The(question.Field);
        if (question.AsksRows) return The(list);
        if (question.Row == 0) return $"{The(question.Field)} of {And(open.Questions.RowsOf(question).Select(row => FormRows.Title(list, row, open.Answers)))}";
        var row = list.Given.Count > 0 ? $"{list.RowName} {question.Row}" : FormRows.Title(list, question.Row, open.Answers);
        var leads = list.Given.Count > 0 && Lead(list, open.Applying)?.Id == question.Field.Id && list.Columns.Count(column => column.Choices.Count > 0) == 1;
        return leads || question.Field == list.Key ? row : $"{The(question.Field)} of {row}";
    }

    /// <summary>"the service"; a label that is a question of its own stands in quotes.</summary>
    public static string The(Field field) => Asking().IsMatch(field.Label) ? $"\"{field.Label}\"" : $"the {Lower(field.Label)}";

    /// <summary>A value in the middle of a sentence.</summary>
    public static string Value(Field field, string value) => field.Choices.Count > 0 ? field.Show(value).ToLowerInvariant() : field.Show(value);

    /// <summary>The column that a row alone stands for: the first that is asked; where rows are asked one by one, the first with choices.</summary>
    public static Field? Lead(RecordsField list, FormAnswers answers)
    {
        var asked = FormQuestions.Asked(list, answers).DefaultIfEmpty(list.Columns.Skip(1).FirstOrDefault()).OfType<Field>().ToList();
        return (FormQuestions.IsByRow(list) ? asked.Find(column => column.Choices.Count > 0) : null) ?? asked.FirstOrDefault();
    }

    /// <summary>"a, b and c"; of many the first few and how many more.</summary>
    public static string And(IEnumerable<string> items, int most = MostNames)
    {
        var all = items.ToList();
        if (all.Count > most) all = [.. all.Take(most), $"{all.Count - most} more"];
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>"3 partners", "1 criterion".</summary>
    public static string Count(int count, RecordsField list) => $"{count} {(count == 1 ? list.RowName : Lower(list.Label))}";

    public static string Count(int count, string name) => $"{count} {name}{(count == 1 ? "" : "s")}";

    /// <summary>The first letter in lower case, except of an abbreviation.</summary>
    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : string.Concat(text[..1].ToLowerInvariant(), text.AsSpan(1));

    [GeneratedRegex(@"^(?:why|how|what|who|whose|when|where|which|whether)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    public static string Upper(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));
}
