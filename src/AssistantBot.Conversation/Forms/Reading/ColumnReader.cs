using System.Text.RegularExpressions;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms.Reading;

/// <summary>Reads one column for several rows: "East Lindsey 140,000 and South Holland 88,000", "140,000 and 88,000" in the rows' order, "5 each".</summary>
internal static partial class ColumnReader
{
    /// <summary>What the text gives to the rows that were asked for; nothing where it gives none.</summary>
    public static FormEdit Read(FormEdit edit, FormQuestion question, string text)
    {
        var (list, rows) = (question.List!, edit.Open.Questions.RowsOf(question));
        var names = new RowNames(list, edit.Open.Answers);
        if (names.Mentions(text).DistinctBy(mention => mention.Row).ToList() is { Count: > 0 } mentions) return Named(edit, question, text, mentions);
        if (Same().Match(text) is { Success: true } same && LooseReader.Read(question.Field, same.Groups["value"].Value).Value is not null)
            return rows.Aggregate(edit, (done, row) => done.Set(list.Path(row, question.Field.Id), same.Groups["value"].Value));
        if (question.Field.Choices.Count > 0 && LooseReader.Read(question.Field, text).Value is not null)
            return rows.Aggregate(edit, (done, row) => done.Set(list.Path(row, question.Field.Id), text));
        return InOrder(edit, question, rows, Values(text, question.Field, rows.Count));
    }

    private static FormEdit InOrder(FormEdit edit, FormQuestion question, IReadOnlyList<int> rows, List<string> values)
    {
        if (!values.Exists(value => LooseReader.Read(question.Field, value).IsAccepted())) return Strangers(edit, question, values);
        if (values.Count == rows.Count) return values.Zip(rows).Aggregate(edit, (done, pair) => done.Set(question.List!.Path(pair.Second, question.Field.Id), pair.First));
        if (values.Exists(value => LooseReader.Read(question.Field, value).Value is null)) return Strangers(edit, question, values);
        var asked = FormWording.And(rows.Select(row => FormRows.Title(question.List!, row, edit.Open.Answers)));
        return edit.Refuse(values.Count == 1
            ? $"Which one is that for? I need it for {asked}; say {values[0]} each where it is the same for all."
            : $"That is {FormWording.Count(values.Count, "value")} for {FormWording.Count(rows.Count, question.List!)}. Please name them: {asked}.");
    }

    /// <summary>A value with a name that no row has.</summary>
    private static FormEdit Strangers(FormEdit edit, FormQuestion question, List<string> values) =>
        values.Select(value => Stranger().Match(value)).Where(match => match.Success && LooseReader.Read(question.Field, match.Groups["value"].Value).Value is not null)
            .Aggregate(edit, (done, match) => done.Refuse(
                $"There is no {question.List!.RowName} called {match.Groups["name"].Value.Trim()} yet; to add one, say: add {match.Groups["name"].Value.Trim()} {match.Groups["value"].Value}."));

    /// <summary>Names with a value each, behind or before them; "costs, but income is an income" gives the first to the rows that are not named.</summary>
    private static FormEdit Named(FormEdit edit, FormQuestion question, string text, List<RowMention> mentions)
    {
        var opening = LooseReader.Read(question.Field, Cut(text[..mentions[0].Start]));
        var namesFirst = Cut(text[mentions[^1].End..]).Length > 0 || (!text[..mentions[0].Start].Any(char.IsDigit) && !opening.IsAccepted());
        var parts = mentions.Select((mention, i) => (mention.Row, Typed: Cut(namesFirst
            ? text[mention.End..(i + 1 < mentions.Count ? mentions[i + 1].Start : text.Length)]
            : text[(i == 0 ? 0 : mentions[i - 1].End)..mention.Start]))).ToList();
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            if (parts[i].Typed.Length == 0 && Each().IsMatch(parts[i + 1].Typed)) parts[i] = (parts[i].Row, parts[i + 1].Typed);
        }

        var named = parts.Where(part => part.Typed.Length > 0).Aggregate(edit, (done, part) => Set(done, question, part.Row, part.Typed));
        if (!namesFirst || !opening.IsAccepted()) return named;
        var others = edit.Open.Questions.RowsOf(question).Except(mentions.Select(mention => mention.Row));
        return others.Aggregate(named, (done, row) => done.Set(FormQuestion.Of(question.List!, question.Field, row), opening));
    }

    private static FormEdit Set(FormEdit edit, FormQuestion question, int row, string typed) =>
        edit.Set(question.List!.Path(row, question.Field.Id), Each().Replace(typed, ""));

    /// <summary>The values of a text without names. A comma parts them only before a space: the others stand inside numbers.</summary>
    private static List<string> Values(string text, Field field, int rows)
    {
        if (rows == 1 && LooseReader.Read(field, text).Value is not null) return [text];
        return [.. Parts().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0)];
    }

    /// <summary>A value without what ties it to its name.</summary>
    private static string Cut(string text) => After().Replace(Before().Replace(text.Trim(), ""), "").Trim();

    private static bool IsAccepted(this FieldReading reading) => reading.Value is not null;

    [GeneratedRegex(@"\s*(?:;|\r?\n|,(?=\s)|\s+(?:and|then)\s+|\s+/\s+|\s+&\s+)\s*(?:and\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:(?:['’]s|is|are|was|has|have|had|with|at|to|of|gets?|pays?|the|it's|and|but|while|for|in)\b|[\s,;:=–—\-])+", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?:[\s,;:=–—.]|\b(?:and|but|while|whereas|for|in|at|from|by|of|is|to|then|the)\b)+$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:(?:they(?: are|'re)?|it's|all(?: of them)?|both(?: of them)?|each(?: of them)?|every one|everyone|the same|same|(?:for )?(?:all|both|each)|with|have|has|is|are)[\s,:]+)*(?<value>.+?)[\s,]+(?:each|apiece|for (?:all|both|each|everyone|all of them)|all(?: of them)?|both)[.!]*$|^(?:(?:they(?: are|'re)|it's|use|put)\s+)?(?:all(?: of them)?|both(?: of them)?|each(?: of them)?|everyone)[\s,:]+(?:(?:have|has|is|are)\s+)?(?<value>.+?)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Same();

    [GeneratedRegex(@"[\s,]+(?:each|apiece|both)[.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}\s.'’&-]*?)[\s:=–-]+(?:(?:is|has|with|at)\s+)?(?<value>[£\d].*)$")]
    private static partial Regex Stranger();
}
