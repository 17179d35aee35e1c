using System.Globalization;
using System.Text.RegularExpressions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Puts the questions of forms into words.</summary>
internal static class FormWords
{
    /// <summary>"Question 3 of 9: ..."</summary>
    public static string Ask(OpenForm open)
    {
        var question = open.Current;
        var number = open.IsQuestionnaire ? open.Form.IndexOf(question.Path) + 1 : open.Questions.NumberOf(question);
        var count = open.IsQuestionnaire ? open.Form.Fields.Count : open.Questions.Count;
        var row = question is { AsksCell: true, List.Given.Count: > 0 } ? string.Create(CultureInfo.InvariantCulture, $", {question.List.RowName} {question.Row}") : "";
        var of = !open.IsQuestionnaire && open.Questions.MayGrow ? "" : string.Create(CultureInfo.InvariantCulture, $" of {count}");
        var lead = number == 0 || count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"**Question {number}{of}{row}:** ");
        return $"{lead}{Put(open, question)}{Example(question)}{SoFar(open, question)}";
    }

    /// <summary>A reply that waits for an answer to the current question.</summary>
    public static Reply Prompt(OpenForm open, string text) => new(ReplyKind.Form, text) { Suggestions = Suggestions(open) };

    /// <summary>The question again after something else was said.</summary>
    public static Reply Again(OpenForm open, string before) => open.Session.Stage == FormStage.Reviewing
        ? Prompt(open, $"{before}\n\nShall I work the {open.Title} out?")
        : Prompt(open, $"{before}\n\n{Ask(open)}");

    public static FormCard Card(OpenForm open) => new(open.Plugin.Name, open.Plugin.Title, open.Session.Card, open.Form, open.Answers);

    public static Reply Say(string text, params IReadOnlyList<string> suggestions) => new(ReplyKind.Form, text) { Suggestions = suggestions };

    /// <summary>Why the current question is asked, with its source, and the question again.</summary>
    public static Reply Why(OpenForm open)
    {
        var question = open.Current;
        var given = question.AsksCell && FormWording.Lead(question.List!, open.Applying)?.Id == question.Field.Id ? FormRows.Given(question.List!, question.Row) : null;
        return Prompt(open, $"{Help(given?.Help, question.Field.Help)} [1]\n\n{Ask(open)}") with { Citations = [given?.Source ?? question.Field.Source] };
    }

    /// <summary>What can be said while the form asks, and the question again.</summary>
    public static Reply Help(OpenForm open) => Again(
        open,
        $"We are in the {open.Title}. Answer in your own words, several at once if you like{(open.IsQuestionnaire ? ": 1 yes, 2 no" : "")}. You can also say skip, back, why, review, {FormHints.Change(open)}, or finish. "
        + $"Stop keeps your answers for later, and cancel drops them. Ask me something else whenever you like.");

    /// <summary>Offers somebody who comes back to go on where they were.</summary>
    public static Reply WelcomeBack(OpenForm open) => open.Session.Stage == FormStage.PutAside
        ? Say($"Welcome back. I keep your answers to the {open.Title}. Say resume when you want to go on, or ask me something.", "Resume")
        : Again(open, $"Welcome back. We were in the {open.Title}; say stop to leave it for later.");

    private static string Help(string? ofRow, string ofField) => !string.IsNullOrEmpty(ofRow) ? ofRow : ofField.Length > 0 ? ofField : "The question comes from here.";

    private static IReadOnlyList<string> Suggestions(OpenForm open)
    {
        if (open.Session.Stage == FormStage.Finished) return [];
        if (open.Session.Stage == FormStage.Reviewing) return ["Yes", "Stop"];
        var field = open.Current.Field;
        var all = open.Current.AsksColumn && open.Questions.RowsOf(open.Current).Count > 1;
        if (field.Choices.Count > 0) return [.. field.Choices.Select(choice => all ? $"All {choice.Title.ToLowerInvariant()}" : choice.Title)];
        return field.Presence == Presence.Required ? [] : ["Skip"];
    }

    private static string Put(OpenForm open, FormQuestion question)
    {
        if (question.List is not { } list || question.AsksRows) return Rows(open, question) ?? question.Field.Prompt;
        if (question.AsksColumn) return Column(open, question);
        var title = FormRows.Title(list, question.Row, open.Answers);
        if (FormWording.Lead(list, open.Applying)?.Id != question.Field.Id) return $"{question.Field.Prompt} ({title})";
        return list.RowPrompt == "{0}" ? $"{title}: {question.Field.Prompt}" : list.RowPrompt.Replace("{0}", title, StringComparison.Ordinal);
    }

    /// <summary>Who else is in a list that has too few.</summary>
    private static string? Rows(OpenForm open, FormQuestion question) =>
        question.List is { } list && open.Answers.Count(list.Id) is > 0 and var rows && rows < list.Least
            ? $"Who or what else? At least {FormWording.Count(list.Least, list)} are needed, and there is {FormWording.And(Enumerable.Range(1, rows).Select(row => FormRows.Title(list, row, open.Answers)))}."
            : null;

    /// <summary>"What is the population of each: East Lindsey and South Holland?"</summary>
    private static string Column(OpenForm open, FormQuestion question)
    {
        var rows = open.Questions.RowsOf(question).Select(row => FormRows.Title(question.List!, row, open.Answers)).ToList();
        var (names, prompt) = (FormWording.And(rows), question.Field.Prompt.TrimEnd());
        var each = new Regex($@"\beach(?: {Regex.Escape(question.List!.RowName)})?\b");
        if (rows.Count == 1 && each.IsMatch(prompt)) return each.Replace(prompt, names.Replace("$", "$$", StringComparison.Ordinal), 1);
        var end = prompt.IndexOf('?', StringComparison.Ordinal);
        var isList = prompt.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && colon < end;
        return end < 0 || isList ? $"{prompt} This is for {names}." : $"{prompt[..end]}: {names}{prompt[end..]}";
    }

    private static string Example(FormQuestion question)
    {
        if (question.Field.Example is { } example && question.Field.Choices.Count == 0) return $" For example: {example}.";
        var named = question.Field.Choices.Any(choice => question.Field.Prompt.Contains(choice.Title, StringComparison.OrdinalIgnoreCase));
        return question is { AsksColumn: true, Field.Choices.Count: > 0 } && !named ? $" ({string.Join(", ", question.Field.Choices.Select(choice => choice.Title.ToLowerInvariant()))})" : "";
    }

    /// <summary>What was said to the question before, and beside it.</summary>
    private static string SoFar(OpenForm open, FormQuestion question)
    {
        if (question.AsksRows || question.AsksColumn) return "";
        var said = open.Answers[question.Path] is { } value ? $" (You said {FormWording.Value(question.Field, value)}.)" : "";
        if (question.List is not { Given.Count: > 0 } list) return said;
        var beside = list.Columns.Skip(1).Where(column => column.Id != question.Field.Id && open.Applying[list.Path(question.Row, column.Id)] is not null)
            .Select(column => $"{column.Label}: {FormWording.Value(column, open.Applying[list.Path(question.Row, column.Id)]!)}").ToList();
        return beside.Count == 0 ? said : $"{said}\n\n{string.Join("\n", beside)}";
    }
}
