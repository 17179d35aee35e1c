using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Understands answers to several questions or rows by their numbers: "1 yes, 2 no", "yes to 1, 2 and 5", "1 met, 2 partly, 3-5 not met", "no to the rest", "3 consequence low".</summary>
internal static partial class NumberedAnswers
{
    /// <summary>Every part must be readable, or the text is something else and nothing is changed.</summary>
    public static FormEdit Read(OpenForm open, string text) =>
        Questions(open).Select(questions => Read(open, text, questions)).FirstOrDefault(edit => !edit.IsNothing) ?? new FormEdit(open);

    private static FormEdit Read(OpenForm open, string text, List<(string Number, FormQuestion Question)> questions)
    {
        var edit = new FormEdit(open);
        var parts = Numbers().Split(text);
        var numbersFirst = Nothing().IsMatch(parts[0]);
        if (questions.Count == 0 || parts.Length == 1 || (!numbersFirst && !Nothing().IsMatch(parts[^1]))) return edit;
        var named = new List<(FormQuestion Question, string Typed)>();
        for (var i = 1; i < parts.Length; i += 2)
        {
            var value = numbersFirst ? After().Match(parts[i + 1]) : Before().Match(parts[i - 1]);
            var asked = Of(parts[i], questions, open, [.. named.Select(answer => answer.Question)]);
            var typed = value.Groups["value"].Value;
            if (!value.Success || asked.Count == 0 || !asked.All(question => Fits(question, typed, exactly: !char.IsDigit(parts[i][^1])))) return edit;
            named.AddRange(asked.Select(question => (question, typed)));
        }

        var taken = named.Aggregate(edit, (done, answer) => Set(done, answer.Question, answer.Typed));
        return named.Count < 2 ? taken : taken with { Open = WithoutWords(taken.Open, named.ConvertAll(answer => answer.Question)) };
    }

    /// <summary>Who rates several rows at once is in a hurry: the words of these rows are not asked for one by one.</summary>
    private static OpenForm WithoutWords(OpenForm open, List<FormQuestion> rated)
    {
        var words = rated.Where(question => question.AsksCell).SelectMany(question => question.List!.Columns.OfType<TextField>().Where(column => column.Presence == Presence.Asked).Select(column => question.List!.Path(question.Row, column.Id)));
        return open.With(open.Session with { Skipped = open.Session.Skipped.Union(words) });
    }

    private static FormEdit Set(FormEdit edit, FormQuestion question, string typed) => question.List is { } list
        ? RowCells.Read(edit, list, question.Row, typed, question.Field)
        : edit.Set(question, question.Field.Read(typed));

    /// <summary>What can be named by a number, in the order in which it is meant: the questions of a questionnaire or those with choices, or the rows that are asked one after another.</summary>
    private static IEnumerable<List<(string Number, FormQuestion Question)>> Questions(OpenForm open)
    {
        if (open.IsQuestionnaire) yield return [.. open.Form.Fields.Select(field => (field.Id, FormQuestion.Of(field)))];
        else if (open.Current is { List: null, Field.Choices.Count: > 0 })
            yield return [.. open.Questions.All.Where(question => question is { List: null, Field.Choices.Count: > 0 }).Select(question => (open.Questions.NumberOf(question).ToString(CultureInfo.InvariantCulture), question))];
        if (!open.IsQuestionnaire && List(open) is { } list && FormWording.Lead(list, open.Applying) is { } lead)
            yield return [.. Enumerable.Range(1, open.Answers.Count(list.Id)).Select(row => (row.ToString(CultureInfo.InvariantCulture), FormQuestion.Of(list, lead, row)))];
    }

    /// <summary>The list whose rows have numbers: the one that is asked now; once everything was asked, the first.</summary>
    private static RecordsField? List(OpenForm open) => open.Current.List is { } current && FormQuestions.IsByRow(current) ? current
        : open.Session.Stage == FormStage.Asking ? null
        : open.Form.Fields.OfType<RecordsField>().FirstOrDefault(list => FormQuestions.IsByRow(list) && list.Applies(open.Applying));

    private static bool Fits(FormQuestion question, string typed, bool exactly)
    {
        if (question.Field.Choices.Count == 0) return false;
        if (question.AsksCell) return LeadReader.Read(question.Field, typed) is not null || RowCells.NamesColumns(question.List!, typed);
        return exactly ? question.Field.Choices.Any(choice => string.Equals(choice.Title, typed, StringComparison.OrdinalIgnoreCase)) : question.Field.Read(typed).Value is not null;
    }

    /// <summary>The questions of "1, 2 and 5", "1-3" or "the rest"; empty where one does not exist.</summary>
    private static List<FormQuestion> Of(string numbers, List<(string Number, FormQuestion Question)> questions, OpenForm open, List<FormQuestion> named)
    {
        if (!char.IsDigit(numbers[^1])) return [.. questions.Select(each => each.Question).Where(question => open.Answers[question.Path] is null && !named.Contains(question))];
        var found = new List<FormQuestion>();
        foreach (Match match in Range().Matches(numbers))
        {
            var from = questions.FindIndex(each => each.Number == match.Groups["from"].Value);
            var to = questions.FindIndex(each => each.Number == match.Groups[match.Groups["to"].Success ? "to" : "from"].Value);
            if (from < 0 || to < from) return [];
            found.AddRange(questions.Skip(from).Take(to - from + 1).Select(each => each.Question));
        }

        return found;
    }

    /// <summary>One number or several, or the words for those that are left; whole numbers that are no amounts and no years.</summary>
    [GeneratedRegex(@"((?<![\w£.])(?:q ?|#)?\d{1,3}(?![\w%]|\.\d)(?:\s*(?:,\s*and|,|&|and|to|-|–)\s*(?:questions? |q ?|#)?\d{1,3}(?![\w%]|\.\d))*|\b(?:all )?the (?:rest|others?)\b|\beverything(?: else)?\b|\ball(?: of them)?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<from>\d+)(?:\s*(?:to|-|–)\s*(?:questions? |q ?|#)?(?<to>\d+))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"^\W*(?:(?:and|my|the|answers?|to|for|on|questions?|numbers?|rows?|items?|set|mark|make)\b\W*)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^[\s:.)=,–-]*(?:(?:is|are|was|were|should be|should have been|to|as|an?)\s+)*(?<value>\S.*?)[\s,;.!]*(?:\b(?:and|but|then|questions?|numbers?)\s*){0,6}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex After();

    [GeneratedRegex(@"^[\s,;.]*(?:(?:and|but|then)\s+)*(?<value>[^\s,;.][^,;.]{0,20}?) (?:to|for|on) *(?:questions?|numbers?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();
}
