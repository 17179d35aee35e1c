using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Lists what was understood.</summary>
internal static class FormReview
{
    /// <summary>On request, at any time.</summary>
    public static Reply OnRequest(OpenForm open)
    {
        var text = $"Your answers so far:\n\n{Lines(open)}\n\nTo change one, say for example: {FormHints.Change(open)}.";
        return open.Session.Stage is FormStage.Finished or FormStage.PutAside ? FormWords.Prompt(open, text) : FormWords.Again(open, text);
    }

    /// <summary>Before the result.</summary>
    public static Reply BeforeResult(OpenForm open, string before) => FormWords.Prompt(
        open, $"{before}This is what I have:\n\n{Lines(open)}\n\nShall I work it out? Say yes, or for example: {FormHints.Change(open)}.");

    /// <summary>A line for each question with its answer.</summary>
    public static string Lines(OpenForm open) => string.Join('\n', open.IsQuestionnaire
        ? open.Form.Fields.Select(field => $"- Question {field.Id}: {field.Prompt} {Shown(open, field)}.")
        : open.Form.Fields.Where(field => field.Applies(open.Applying) && (field.Presence != Presence.OnRequest || Has(open, field))).Select(field => $"- {field.Label}: {Shown(open, field)}"));

    private static bool Has(OpenForm open, Field field) => field is RecordsField list ? open.Applying.Count(list.Id) > 0 : open.Applying[field.Id] is not null;

    private static string Shown(OpenForm open, Field field) => field switch
    {
        RecordsField { Given.Count: > 0 } list => GivenRows(open, list),
        RecordsField list => Has(open, list) ? string.Join("; ", Enumerable.Range(1, open.Applying.Count(list.Id)).Select(row => Row(open, list, row))) : "none",
        _ => open.Applying[field.Id] is { } value ? field.Show(value) : open.IsQuestionnaire ? "Not answered" : "not answered",
    };

    /// <summary>"East Lindsey (population 140,000, staff not answered)"</summary>
    private static string Row(OpenForm open, RecordsField list, int row)
    {
        var asked = FormQuestions.Asked(list, open.Applying).Select(column => column.Id).ToHashSet(StringComparer.Ordinal);
        var cells = list.Columns.Skip(1).Select(column => (Column: column, Value: open.Applying[list.Path(row, column.Id)]))
            .Where(cell => cell.Value is not null || asked.Contains(cell.Column.Id))
            .Select(cell => $"{FormWording.Lower(cell.Column.Label)} {(cell.Value is null ? "not answered" : FormWording.Value(cell.Column, cell.Value))}").ToList();
        var title = FormRows.Title(list, row, open.Applying);
        return cells.Count == 0 ? title : $"{title} ({string.Join(", ", cells)})";
    }

    /// <summary>Rows that the form brings along are many: those with an answer one by one, the others counted.</summary>
    private static string GivenRows(OpenForm open, RecordsField list)
    {
        var rows = Enumerable.Range(1, open.Applying.Count(list.Id)).ToList();
        var answered = rows.Where(row => FormRows.HasValues(list, row, open.Applying)).ToList();
        var lines = answered.Select(row => $"\n  - {row}. {Answered(open, list, row)}");
        return $"{answered.Count} of {rows.Count} answered{string.Concat(lines)}";
    }

    private static string Answered(OpenForm open, RecordsField list, int row)
    {
        var cells = list.Columns.Skip(1).Where(column => open.Applying[list.Path(row, column.Id)] is not null)
            .Select(column => $"{FormWording.Lower(column.Label)} {FormWording.Value(column, open.Applying[list.Path(row, column.Id)]!)}").ToList();
        var title = FormRows.Title(list, row, open.Applying);
        return cells.Count > 0 ? $"{title}: {string.Join("; ", cells)}" : title;
    }
}
