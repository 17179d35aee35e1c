using AssistantBot.Conversation.Memory;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>A plugin's form as far as it is filled in: what every reader and every sentence about it looks at.</summary>
internal sealed class OpenForm
{
    public OpenForm(IPlugin plugin, FormSession session, CouncilNames councils)
    {
        (Plugin, Session, Councils) = (plugin, session, councils);
        Answers = FormRows.Align(plugin.Form, new FormAnswers(session.Answers));
        Applying = Applicable.Of(plugin.Form, Answers);
        Questions = new FormQuestions(plugin.Form, Applying);
        Current = At(session.Current) ?? Questions.Next(session.Skipped) ?? FormQuestion.Of(plugin.Form.Fields[0]);
    }

    public IPlugin Plugin { get; }

    public FormSession Session { get; }

    /// <summary>Councils that the corpus knows.</summary>
    public CouncilNames Councils { get; }

    public Form Form => Plugin.Form;

    /// <summary>What it is called inside a sentence.</summary>
    public string Title => Plugin.Title.ToLowerInvariant();

    /// <summary>Everything that was answered.</summary>
    public FormAnswers Answers { get; }

    /// <summary>The answers that have a meaning beside the others; these are shown and evaluated.</summary>
    public FormAnswers Applying { get; }

    public FormQuestions Questions { get; }

    /// <summary>What is asked now; the next open question where the form was changed meanwhile.</summary>
    public FormQuestion Current { get; }

    /// <summary>True for a plain row of questions of which none must be answered: it speaks of its questions by their numbers, and goes to its result without a review.</summary>
    public bool IsQuestionnaire => Form.Fields.All(each => each is not RecordsField && each.Presence != Presence.Required && each.Choices.Count > 0);

    /// <summary>Whether what was understood is shown before the result.</summary>
    public bool IsReviewed => Questions.Count > 1 && Form.Fields.Any(each => each.Presence == Presence.Required || (each as RecordsField)?.Columns.Any(column => column.Presence == Presence.Required) == true);

    /// <summary>How many answers people gave; a row counts once.</summary>
    public int Given => Form.Fields.Sum(each => each is RecordsField list
        ? Enumerable.Range(1, Answers.Count(list.Id)).Count(row => FormRows.HasValues(list, row, Answers))
        : Answers[each.Id] is null ? 0 : 1);

    public OpenForm With(FormSession session) => new(Plugin, session, Councils);

    public OpenForm With(FormAnswers answers) => With(Session with { Answers = answers.Values });

    /// <summary>The question at a path, asked or not; null where the form has none.</summary>
    public FormQuestion? At(string path)
    {
        if (Questions.All.FirstOrDefault(question => question.Path == path) is { } asked) return asked;
        var (id, row, column) = FormPath.Parts(path);
        if (Form.Fields.FirstOrDefault(field => field.Id == id) is not { } field) return null;
        if (column.Length == 0) return FormQuestion.Of(field);
        return field is RecordsField list && list.Column(column) is { } cell && row <= Answers.Count(id) ? FormQuestion.Of(list, cell, row) : null;
    }
}
