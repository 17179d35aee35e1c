using System.Text.RegularExpressions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Reads a message as the answer to the question that is asked now.</summary>
internal static partial class AnswerReader
{
    /// <summary>What the message did; nothing where it is no answer.</summary>
    public static FormEdit Read(OpenForm open, string text)
    {
        var (edit, question) = (new FormEdit(open), open.Current);
        if (text.TrimEnd().EndsWith('?') && question.List is not null) return edit;
        if (question.List is not null && Changes().IsMatch(text.Trim())) return edit;
        if (TakesAnyWords(question) && Asks().IsMatch(text.Trim())) return edit;
        if (question.AsksRows) return Rows(edit, question.List!, text);
        if (question.AsksColumn) return ColumnReader.Read(edit, question, text);
        if (question.AsksCell && !FormQuestions.IsByRow(question.List!)) return Cell(edit, question, text);
        var reading = question.AsksCell && question.Field is not TextField ? null : LooseReader.Read(question.Field, text);
        if (reading is null) return RowCells.Read(edit, question.List!, question.Row, text, question.Field);
        return reading.Value is null ? edit : edit.Set(question, reading);
    }

    /// <summary>A cell that has to be mended is often mended by another of its column.</summary>
    private static FormEdit Cell(FormEdit edit, FormQuestion question, string text)
    {
        var reading = LooseReader.Read(question.Field, text);
        if (reading.Value is not null) return edit.Set(question, reading);
        var column = ColumnReader.Read(edit, FormQuestion.Of(question.List!, question.Field, 0), text);
        return column.Notes.Count > 0 ? column : RowCells.Read(edit, question.List!, question.Row, text, question.Field);
    }

    /// <summary>Why a message is no answer, with what would be one.</summary>
    public static string Reason(OpenForm open, string text)
    {
        var question = open.Current;
        if (open.Session.Stage == FormStage.Reviewing) return $"Please say yes, or what I shall change; for example: {FormHints.Change(open)}.";
        if (Changes().IsMatch(text.Trim())) return $"There is nothing of that name in the {open.Title} yet. Say review to see what there is.";
        if (question.AsksRows) return $"Please name the {FormWording.Lower(question.List!.Label)}.";
        return LooseReader.Read(question.Field, text).Reason ?? question.Field.Read("").Reason ?? "";
    }

    /// <summary>Whether the text is a change, even one of something that the form has not.</summary>
    public static bool IsChange(string text) => Changes().IsMatch(text.Trim()) && !text.TrimEnd().EndsWith('?');

    /// <summary>"I don't know" and the like, where it is no value: the question is passed over.</summary>
    public static bool IsUnknown(OpenForm open, string text) =>
        open.Current.Field.Choices.Count == 0 && (Unknown().IsMatch(text.Trim().Replace('’', '\'')) || (open.Current.AsksRows && None().IsMatch(text.Trim())));

    /// <summary>Whether any words could be an answer, so that a question has to be told from one by its own look.</summary>
    private static bool TakesAnyWords(FormQuestion question) => question.Field is TextField || question.AsksRows;

    private static FormEdit Rows(FormEdit edit, RecordsField list, string text) => text.Any(char.IsLetter) ? RowsReader.Read(edit, list, text) : edit;

    [GeneratedRegex(@"\?$|^(?:what|how|why|who|when|where|which|tell me|show me|explain|list|compare|remind me|can you|could you|do you|does|is there|are there|should (?:i|we))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^(?:sorry,? |well,? )?(?:(?:i|we) )?(?:(?:really )?(?:do not|don't|dont) (?:really )?(?:know|have (?:it|that|them|any|this)(?: yet| to hand)?)|dunno|not known|unknown|not sure(?: yet)?|unsure|no idea|not yet(?: known| decided)?|tbc|tbd|to be confirmed|to be decided|haven't decided(?: yet)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unknown();

    /// <summary>A change of something that does not exist is no answer.</summary>
    [GeneratedRegex(@"^(?:change|set|correct|update|make)\s.*\s(?:to|as)\s|^(?:remove|delete|rename)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Changes();

    [GeneratedRegex(@"^(?:none|no|no ?one|nobody|nothing)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex None();
}
