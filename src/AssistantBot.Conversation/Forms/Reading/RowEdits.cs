using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Adds, removes and renames: "add a partner Boston", "remove Boston", "rename Boston to Boston Borough", "call it waste collection".</summary>
internal static partial class RowEdits
{
    /// <summary>A longer text says more than what to remove.</summary>
    private const int MostWords = 5;

    public static FormEdit Read(OpenForm open, string text)
    {
        if (text.EndsWith('?')) return new FormEdit(open);
        if (CallIt().Match(text) is { Success: true } call) return CallIt(open, call.Groups["name"].Value);
        if (RemovePattern().Match(text) is { Success: true } remove) return Remove(open, remove.Groups["name"].Value);
        if (RenamePattern().Match(text) is { Success: true } rename) return Rename(open, rename.Groups["rest"].Value);
        return AddPattern().Match(text) is { Success: true } add ? Add(open, add.Groups["rest"].Value) : new FormEdit(open);
    }

    /// <summary>The answers without a row; those behind it move up.</summary>
    public static OpenForm Without(OpenForm open, RecordsField list, int row)
    {
        var rows = open.Answers.Rows(list.Id).ToList();
        rows.RemoveAt(row - 1);
        var skipped = open.Session.Skipped.Select(path => Moved(path, list.Id, row)).Where(path => path.Length > 0).ToImmutableSortedSet(StringComparer.Ordinal);
        return open.With(open.Session with { Answers = open.Answers.WithRows(list.Id, rows).Values, Skipped = skipped });
    }

    private static string Moved(string path, string list, int removed)
    {
        var (field, row, column) = FormPath.Parts(path);
        if (field != list || row < removed) return path;
        return row == removed ? "" : FormPath.Of(list, row - 1, column);
    }

    private static FormEdit CallIt(OpenForm open, string name)
    {
        var words = open.Form.Fields.OfType<TextField>().Where(field => field.Applies(open.Applying)).ToList();
        var field = words.Find(field => field.Carries == "service") ?? words.FirstOrDefault();
        return field is null ? new FormEdit(open) : new FormEdit(open).Set(field.Id, name);
    }

    private static FormEdit Remove(OpenForm open, string name)
    {
        foreach (var list in Lists(open))
        {
            var (bare, named) = Names(list, name);
            if (RowOf(open, list, bare) is > 0 and var row) return Remove(open, list, row);

            if (named) return new FormEdit(open).Refuse($"There is no {list.RowName} called {bare}.");
        }

        var rows = Lists(open).Select(list => list.RowName).ToList();
        return rows.Count > 0 && open.Session.Stage != Memory.FormStage.Finished && name.Split(' ').Length <= MostWords
            ? new FormEdit(open).Refuse($"There is no {string.Join(" or ", rows)} called {name}.")
            : new FormEdit(open);
    }

    private static FormEdit Remove(OpenForm open, RecordsField list, int row)
    {
        var title = FormRows.Title(list, row, open.Answers);
        if (row > list.Given.Count) return new FormEdit(Without(open, list, row)).Note($"{title} is removed");
        if (list.Withdrawn is not { } withdrawn) return new FormEdit(open).Refuse($"{title} belongs to the {open.Title} and stays; say skip to leave it open.");
        return new FormEdit(open.With(open.Answers.With(list.Path(row, withdrawn.Column), withdrawn.Value))).Note($"{list.RowName} {open.Answers[list.Path(row, list.Key.Id)]} is taken out ({title})");
    }

    /// <summary>The row of that name or, where the form brings rows along, of that number.</summary>
    private static int RowOf(OpenForm open, RecordsField list, string name) =>
        new RowNames(list, open.Answers).Find(name) is > 0 and var row ? row
        : list.Given.Count > 0 ? open.Answers.RowOf(list.Id, list.Key.Id, name.TrimStart('#'))
        : 0;

    private static FormEdit Rename(OpenForm open, string text)
    {
        foreach (Match to in To().Matches(text))
        {
            foreach (var list in Lists(open))
            {
                if (new RowNames(list, open.Answers).Find(Names(list, text[..to.Index]).Bare) is not (> 0 and var row) || row <= list.Given.Count) continue;
                var edit = new FormEdit(open).Set(FormQuestion.Of(list, list.Key, row), list.Key.Read(text[(to.Index + to.Length)..]));
                return edit.Notes.Count == 0 ? edit : edit with { Notes = [$"{FormRows.Title(list, row, open.Answers)} is now called {FormRows.Title(list, row, edit.Open.Answers)}"] };
            }
        }

        return new FormEdit(open);
    }

    private static FormEdit Add(OpenForm open, string rest)
    {
        var lists = Lists(open).Where(list => list.Given.Count == 0 || list.Open).ToList();
        var named = lists.Find(list => Names(list, rest).Named);
        if (named is null && open.Current.Field is TextField && !open.Current.AsksRows && open.Session.Stage == Memory.FormStage.Asking) return new FormEdit(open);
        var list = named ?? lists.Find(list => list.Id == open.Current.List?.Id) ?? (lists.Count == 1 ? lists[0] : null);
        if (list is not null && One().IsMatch(rest) && Names(list, rest).Bare.Split(", ", 2) is [var name, var values]) return AddOne(open, list, name, values);
        if (list is not null) return RowsReader.Read(new FormEdit(open), list, Names(list, rest).Bare, Several(list, rest) ? false : null);
        return lists.Count == 0 ? new FormEdit(open) : new FormEdit(open).Refuse($"Please say {string.Join(" or ", lists.Select(each => $"add a {each.RowName} {rest}"))}.");
    }

    /// <summary>"a risk: the depot floods, likelihood high": one row, and what is said of it behind the comma.</summary>
    private static FormEdit AddOne(OpenForm open, RecordsField list, string name, string values)
    {
        var added = RowsReader.Read(new FormEdit(open), list, name, together: true);
        var row = added.Open.Answers.Count(list.Id);
        return row > open.Answers.Count(list.Id) ? RowCells.Read(added, list, row, values, null) : added;
    }

    /// <summary>"partners Boston and Lincoln" are two.</summary>
    private static bool Several(RecordsField list, string text) => Regex.IsMatch(Article().Replace(text, ""), $@"^(?:{Regex.Escape(list.RowName)}s|{Regex.Escape(list.Label)})\b", RegexOptions.IgnoreCase);

    private static IEnumerable<RecordsField> Lists(OpenForm open) => open.Form.Fields.OfType<RecordsField>().Where(list => list.Applies(open.Applying));

    /// <summary>"a partner Boston", "partner: Boston", "the partners Boston and Lincoln": the names alone, and whether the list was named.</summary>
    private static (string Bare, bool Named) Names(RecordsField list, string text)
    {
        var said = Article().Replace(text.Trim(), "");
        var bare = Regex.Replace(said, $@"^(?:{Regex.Escape(list.Label)}|{Regex.Escape(list.RowName)}s?)(?:\s+(?:called|named))?[\s:,]+", "", RegexOptions.IgnoreCase).Trim();
        return (bare, bare.Length < said.Trim().Length);
    }

    [GeneratedRegex(@"^(?:(?:call|name|rename) (?:it|this|that)(?: to| as)?|it(?:'s| is) called)\s+(?<name>.+?)[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex CallIt();

    [GeneratedRegex(@"^(?:remove|delete|take out|take off|drop|leave out|get rid of)\s+(?<name>.+?)(?:\s+(?:from|off)\s+(?:the\s+)?(?:list|\w+s))?(?:\s+again)?[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex RemovePattern();

    [GeneratedRegex(@"^(?:rename|change the name of)\s+(?<rest>.+?)[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex RenamePattern();

    [GeneratedRegex(@"^(?:add|include|also|plus|and also)\s+(?<rest>.+?)(?:\s+(?:as well|too))?[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex AddPattern();

    [GeneratedRegex(@"\s+(?:to|as|into)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex To();

    [GeneratedRegex(@"^(?:a|an|another|one more)\s", RegexOptions.IgnoreCase)]
    private static partial Regex One();

    [GeneratedRegex(@"^(?:(?:a|an|another|the|one more|new|further|own)\s+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();
}
