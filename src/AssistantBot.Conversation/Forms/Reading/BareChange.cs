using System.Text.RegularExpressions;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Understands a change that is nothing but its value, once everything was asked: "by population" where the lines are shared by a basis.</summary>
internal static partial class BareChange
{
    /// <summary>The choice of the one column that knows it, for all rows; nothing where none knows it, or several do, or rows are rated one by one.</summary>
    public static FormEdit Read(OpenForm open, string text)
    {
        var edit = new FormEdit(open);
        var said = Around().Replace(Wish.Normal(Wish.Of(text)), "");
        var knowing = open.Form.Fields.OfType<RecordsField>()
            .Where(list => !FormQuestions.IsByRow(list) && list.Applies(open.Applying) && open.Answers.Count(list.Id) > 0)
            .SelectMany(list => FormQuestions.Asked(list, open.Applying).OfType<ChoiceField>().Where(column => column.Read(said).Value is not null), FormQuestion (list, column) => FormQuestion.Of(list, column, 0))
            .ToList();
        if (said.EndsWith('?') || knowing is not [var question]) return edit;
        return Enumerable.Range(1, open.Answers.Count(question.List!.Id)).Aggregate(edit, (done, row) => done.Set(question.List!.Path(row, question.Field.Id), said));
    }

    /// <summary>What people put around a choice: "by ... please".</summary>
    [GeneratedRegex(@"^(?:(?:share|split|divide)(?: (?:it|them|all|everything))? )?(?:by|in|on|use) (?:the )?|,? (?:please|instead|then|i think)$")]
    private static partial Regex Around();
}
