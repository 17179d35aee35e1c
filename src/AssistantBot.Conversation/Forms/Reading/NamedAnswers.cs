using System.Text.RegularExpressions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Understands answers that name their question, and the wish to answer one again.</summary>
internal static partial class NamedAnswers
{
    /// <summary>"Change the population of South Holland to 95,000", "I meant no", "1 yes, 2 no", "remove Boston". Nothing where the text is nothing of the kind.</summary>
    public static FormEdit Read(OpenForm open, string text)
    {
        var wanted = Wish.Of(text);
        if (NumberedAnswers.Read(open, wanted) is { IsNothing: false } numbered) return numbered;
        if (RowEdits.Read(open, wanted) is { IsNothing: false } rows) return rows;
        if (Meant().Match(wanted) is { Success: true } meant) return Previous(open, meant.Groups["value"].Value);
        return wanted.EndsWith('?') ? new FormEdit(open) : Change(open, wanted);
    }

    /// <summary>"Go back to question 3", "change the population of Boston": the question to put again, or null.</summary>
    public static FormQuestion? Wanted(string text, OpenForm open)
    {
        var wanted = Wish.Of(text);
        if (AgainByNumber().Match(wanted) is { Success: true } number && new Targets(open).Numbered(number.Groups["field"].Value.ToLowerInvariant()) is { } numbered) return numbered.Question;
        return Again().Match(wanted) is { Success: true } again && new Targets(open).Find(again.Groups["field"].Value) is { IsSure: true } target ? target.Question : null;
    }

    /// <summary>The question that was answered last of those that can read the value.</summary>
    private static FormEdit Previous(OpenForm open, string typed)
    {
        var all = open.Questions.All.ToList();
        var at = open.Session.Stage == FormStage.Asking ? all.FindIndex(question => question.Path == open.Current.Path) : all.Count;
        var edit = new FormEdit(open);
        return all.Take(Math.Max(0, at)).LastOrDefault() is { AsksRows: false, AsksColumn: false } last && LooseReader.Read(last.Field, typed).Value is not null ? edit.Set(last.Path, typed) : edit;
    }

    private static FormEdit Change(OpenForm open, string text)
    {
        var edit = new FormEdit(open);
        if (Verb().Match(text) is not { Success: true } verb) return Bare(edit, text);
        var rest = text[verb.Length..];
        if (One(edit, rest) is { } one && (one.Notes.Count > 0 || Parts().Split(rest).Length == 1)) return one;
        return Several(edit, rest) ?? One(edit, rest) ?? edit;
    }

    /// <summary>Several changes in one message; null where a part is none.</summary>
    private static FormEdit? Several(FormEdit edit, string text)
    {
        var parts = Parts().Split(text);
        if (parts.Length == 1) return null;
        foreach (var part in parts)
        {
            if (One(edit, Verb().Replace(part, "")) is not { } done) return null;
            edit = done;
        }

        return edit;
    }

    /// <summary>A target and its value, split where the target is known; null where there is none.</summary>
    private static FormEdit? One(FormEdit edit, string text)
    {
        var targets = new Targets(edit.Open);
        foreach (Match split in To().Matches(text))
        {
            var (name, typed) = (From().Replace(text[..split.Index], ""), text[(split.Index + split.Length)..].Trim().TrimEnd('.', '!'));
            if (Last().IsMatch(name)) return Previous(edit.Open, typed) is { IsNothing: false } previous ? previous : null;
            if (typed.Length == 0 || targets.Find(name) is not { } target) continue;
            var done = Set(edit, target.Question, typed);
            if (done.Notes.Count > edit.Notes.Count || target.IsSure) return done;
        }

        return null;
    }

    /// <summary>"South Holland's population is 95,000": taken without a verb where the name is sure and the value can be read.</summary>
    private static FormEdit Bare(FormEdit edit, string text)
    {
        var anyWords = edit.Open is { Current: { Field: TextField } or { AsksRows: true }, Session.Stage: FormStage.Asking };
        foreach (Match split in Is().Matches(text))
        {
            if (new Targets(edit.Open).Find(text[..split.Index]) is not { IsSure: true } target) continue;
            if (anyWords && target.Question.Path != edit.Open.Current.Path && !target.Question.AsksCell) continue;
            if (Set(edit, target.Question, text[(split.Index + split.Length)..].Trim().TrimEnd('.', '!')) is { Refusals.Count: 0, Notes.Count: > 0 } done) return done;
        }

        return Label(edit, text);
    }

    /// <summary>"Tolerance 2": a field's whole label and a value that only it would take.</summary>
    private static FormEdit Label(FormEdit edit, string text)
    {
        var field = edit.Open.Form.Fields.FirstOrDefault(field => field is not (TextField or YesNoField or RecordsField) && field.Applies(edit.Open.Applying) && text.StartsWith($"{field.Label} ", StringComparison.OrdinalIgnoreCase));
        return field is not null && LooseReader.Read(field, text[field.Label.Length..].Trim()) is { Value: not null } reading ? edit.Set(FormQuestion.Of(field), reading) : edit;
    }

    private static FormEdit Set(FormEdit edit, FormQuestion question, string typed)
    {
        if (question.AsksRows) return Replace(edit, question.List!, typed);
        if (question.AsksColumn) return ColumnReader.Read(edit, question, typed);
        if (question.AsksCell && question.Field.Choices.Count > 0 && RowCells.Read(edit, question.List!, question.Row, typed, question.Field) is { } cells && !ReferenceEquals(cells, edit)) return cells;
        var set = edit.Set(question.Path, typed);
        return set.Notes.Count == edit.Notes.Count && question.AsksCell && RowCells.Read(edit, question.List!, question.Row, typed, null) is var other && !ReferenceEquals(other, edit) ? other : set;
    }

    /// <summary>Other rows in a list; those that stay keep what was said of them.</summary>
    private static FormEdit Replace(FormEdit edit, RecordsField list, string text)
    {
        if (list.Given.Count > 0) return edit;
        var before = edit.Open.Answers.Rows(list.Id);
        var done = RowsReader.Read(new FormEdit(edit.Open.With(edit.Open.Answers.WithRows(list.Id, []))), list, text);
        if (done.Notes.Count == 0) return edit with { Refusals = edit.Refusals.AddRange(done.Refusals), Asks = done.Asks };
        var rows = done.Open.Answers.Rows(list.Id).Select(row => before.FirstOrDefault(old => string.Equals(old[list.Key.Id], row[list.Key.Id], StringComparison.OrdinalIgnoreCase)) is { } old
            ? new FormAnswers(old.Values.SetItems(row.Values))
            : row);
        return done with { Open = done.Open.With(done.Open.Answers.WithRows(list.Id, [.. rows])), Notes = edit.Notes.AddRange(done.Notes) };
    }

    [GeneratedRegex(@"^(?:change|set|correct|make|mark|amend|update|switch|put|edit|fix)\s+(?:my answers?\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s+(?:should be|is|are|to|as|into|an?)\s+|\s*(?:=|:(?=\s))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex To();

    [GeneratedRegex(@"\s+(?:should be|is|are|was|has|have|to be)\s+|\s*(?:=|:(?=\s))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Is();

    [GeneratedRegex(@"(?:\s+(?:question|one|answer))?(?:\s+from\s+\S.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"\s*(?:;|,\s+and\s+|,\s+|\s+and\s+)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:no|wait|no wait|hang on)?[, ]*(?:i|we) meant (?:to (?:say|put) )?(?<value>.+?)[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    [GeneratedRegex(@"^\s*(?:it|that(?: one)?|(?:my |the )?(?:last|previous)(?: one| answer| question)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Last();

    [GeneratedRegex(@"^(?=\D)(?:(?:(?:go |jump |skip )?(?:back |forward )?to|change|redo|edit|correct|amend|repeat|ask) )?(?:me )?(?:(?:my|the) )?(?:answer (?:(?:to|for) )?)?(?:the )?(?:(?:question|number|row|no\.?|q|#) ?)?(?<field>\d{1,3}|[a-z]+)(?: question| one)?(?: again)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AgainByNumber();

    [GeneratedRegex(@"^(?:(?:go |jump )?(?:back|forward) to|change|redo|edit|correct|amend|repeat|ask) (?:me )?(?:for )?(?<field>.+?)(?: again)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Again();
}
