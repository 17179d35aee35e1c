using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>A question of a form that somebody named.</summary>
/// <param name="IsSure">False where a part of its label was said, which could be talk about something else.</param>
internal sealed record Target(FormQuestion Question, bool IsSure = true);

/// <summary>Finds what people mean by "3", "the basis of set-up", "South Holland's population", "the second one".</summary>
internal sealed partial class Targets(OpenForm open)
{
    private const int ShortestPart = 4;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private readonly List<RecordsField> _lists = [.. open.Form.Fields.OfType<RecordsField>().Where(list => list.Applies(open.Applying)).OrderByDescending(list => list.Id == open.Current.List?.Id)];

    /// <summary>The question of that name, or null.</summary>
    public Target? Find(string name)
    {
        var said = Lead().Replace(Wish.Normal(name).Replace("\"", "", StringComparison.Ordinal), "");
        if (said.Length == 0) return null;
        return Numbered(said) ?? Field(said) ?? CellOf(said) ?? Row(said) ?? Column(said) ?? Part(said);
    }

    /// <summary>The question with that number: the field of that id, the row of a list that is asked row by row, or as it was counted when it was asked.</summary>
    public Target? Numbered(string said)
    {
        var at = Array.IndexOf(Ordinals, said) + 1;
        if (at == 0 && !int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out at)) return null;
        var number = at.ToString(CultureInfo.InvariantCulture);
        if (open.Form.Fields.FirstOrDefault(field => field.Id == number) is { } field) return new Target(FormQuestion.Of(field));
        if (Counted(number, at) is { } row) return new Target(row);
        return open.Questions.Numbered(at) is { } question ? new Target(question) : null;
    }

    private FormQuestion? Counted(string number, int at)
    {
        if (_lists.Find(FormQuestions.IsByRow) is not { } list || FormWording.Lead(list, open.Applying) is not { } lead) return null;
        var row = open.Answers.RowOf(list.Id, list.Key.Id, number) is > 0 and var keyed ? keyed : at;
        return row >= 1 && row <= open.Answers.Count(list.Id) ? FormQuestion.Of(list, lead, row) : null;
    }

    private Target? Field(string said) =>
        open.Form.Fields.FirstOrDefault(field => (Is(field, said) || (field.Carries is { } word && word == said)) && field.Applies(open.Applying)) is { } field ? new Target(FormQuestion.Of(field)) : null;

    /// <summary>A cell by its column and its row, in any order.</summary>
    private Target? CellOf(string said)
    {
        foreach (var list in _lists)
        {
            var names = new RowNames(list, open.Answers);
            foreach (Match tie in Tie().Matches(said))
            {
                var (before, after) = (said[..tie.Index], said[(tie.Index + tie.Length)..]);
                var (column, row) = tie.Value.Contains('\'', StringComparison.Ordinal) ? (after, before) : (before, after);
                if (Cell(list, names, column, row) is { } cell) return cell;
            }

            foreach (var column in list.Columns.Where(column => said.EndsWith($" {column.Label}", StringComparison.OrdinalIgnoreCase)))
                if (Cell(list, names, column.Label, said[..^(column.Label.Length + 1)]) is { } cell) return cell;
        }

        return null;
    }

    private Target? Cell(RecordsField list, RowNames names, string column, string row)
    {
        if (list.Columns.FirstOrDefault(each => Is(each, Lead().Replace(column, "")) || (each == list.Key && Lead().Replace(column, "") == "name")) is not { } field) return null;
        var at = names.Find(row) is > 0 and var named ? named : RowNumber(list, row);
        return at > 0 ? new Target(FormQuestion.Of(list, field, at)) : null;
    }

    /// <summary>"3" and "characteristic 3"; 0 where the list has no such row.</summary>
    private int RowNumber(RecordsField list, string said)
    {
        var bare = said.StartsWith(list.RowName.ToLowerInvariant(), StringComparison.Ordinal) ? said[list.RowName.Length..].Trim() : said;
        if (!int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return 0;
        return open.Answers.RowOf(list.Id, list.Key.Id, bare) is > 0 and var keyed ? keyed : at <= open.Answers.Count(list.Id) ? at : 0;
    }

    /// <summary>A row alone means the column that is asked now, else the one that is asked first.</summary>
    private Target? Row(string said)
    {
        foreach (var list in _lists)
        {
            var row = new RowNames(list, open.Answers).Find(said) is > 0 and var named ? named : said.StartsWith($"{list.RowName.ToLowerInvariant()} ", StringComparison.Ordinal) ? RowNumber(list, said) : 0;
            var column = open.Current.List?.Id == list.Id && !open.Current.AsksRows ? open.Current.Field : FormWording.Lead(list, open.Applying);
            if (row > 0 && column is not null) return new Target(FormQuestion.Of(list, FormQuestions.IsByRow(list) ? FormWording.Lead(list, open.Applying) ?? column : column, row));
        }

        return null;
    }

    private Target? Column(string said) => (
        from list in _lists
        where !FormQuestions.IsByRow(list) && open.Answers.Count(list.Id) > 0
        from column in list.Columns.Skip(1)
        where Is(column, said) || Is(column, said.TrimEnd('s'))
        select new Target(FormQuestion.Of(list, column, 0))).FirstOrDefault();

    private Target? Part(string said) => said.Length < ShortestPart ? null
        : open.Form.Fields.FirstOrDefault(field => field.Applies(open.Applying) && field.Label.Contains(said, StringComparison.OrdinalIgnoreCase)) is { } field ? new Target(FormQuestion.Of(field), IsSure: false) : null;

    private static bool Is(Field field, string said) =>
        string.Equals(field.Label, said, StringComparison.OrdinalIgnoreCase) || string.Equals(field.Id, said, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:(?:my|the|our|your|their|answers?|to|for|on|of|question|number|no\.?|q|#|row|item|a|an)\s*\b)+(?=\S)")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+(?:of|for|in|at|to)\s+(?:the\s+)?|'s?\s+")]
    private static partial Regex Tie();
}
