using System.Text.RegularExpressions;
using AssistantBot.Conversation.Memory;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>Understands answers that name their question, and the wish to answer a question again.</summary>
internal static partial class NamedAnswers
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>"Change 3 to no", "I meant no", "1 yes, 2 no", "yes to 1, 2 and 5", "no to the rest". Empty where the text is nothing of the kind.</summary>
    public static IReadOnlyList<(Field Field, string Typed)> Read(string text, Form form, FormSession session)
    {
        var wanted = FormCommands.WithoutWish(text);
        if (List(wanted, form, session) is { Count: > 0 } list) return list;
        return Change().Match(wanted) is { Success: true } change && Changed(change, form, session) is { } changed ? [changed] : [];
    }

    /// <summary>"Go back to question 3", "change my answer to 3": the field to ask again, or null.</summary>
    public static Field? Wanted(string text, Form form) =>
        Again().Match(FormCommands.WithoutWish(text)) is { Success: true } again ? Numbered(again.Groups["field"].Value.ToLowerInvariant(), form) : null;

    /// <summary>A value that cannot be read is refused where the question was named by its number; anything else may be talk about something else.</summary>
    private static (Field Field, string Typed)? Changed(Match change, Form form, FormSession session)
    {
        var (name, typed) = (FormCommands.Normal(change.Groups["field"].Value), change.Groups["value"].Value);
        if (typed.EndsWith('?')) return null;
        if (Numbered(name, form) is { } numbered) return (numbered, typed);
        return (name.Length == 0 || Last().IsMatch(name) ? Previous(form, session) : Labelled(name, form)) is { } field && field.Read(typed).Value is not null ? (field, typed) : null;
    }

    private static Field? Numbered(string name, Form form) => form.Find(name) ?? form.Fields.Zip(Ordinals).FirstOrDefault(place => place.Second == name).First;

    private static Field? Labelled(string name, Form form) =>
        form.Fields.FirstOrDefault(field => string.Equals(field.Label, name, StringComparison.OrdinalIgnoreCase))
        ?? form.Fields.FirstOrDefault(field => name.Length >= 4 && field.Label.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The question that was answered last; of a finished form the last.</summary>
    private static Field? Previous(Form form, FormSession session) =>
        form.Fields.ElementAtOrDefault(form.IndexOf(session.Current) - (session.Stage == FormStage.Finished ? 0 : 1));

    /// <summary>Numbers with answers behind or before them. Every one must be readable, or the text is something else.</summary>
    private static List<(Field Field, string Typed)> List(string text, Form form, FormSession session)
    {
        var parts = Numbers().Split(text);
        var numbersFirst = Nothing().IsMatch(parts[0]);
        if (parts.Length == 1 || (!numbersFirst && !Nothing().IsMatch(parts[^1]))) return [];
        var named = new List<(Field Field, string Typed)>();
        for (var i = 1; i < parts.Length; i += 2)
        {
            var value = numbersFirst ? After().Match(parts[i + 1]) : Before().Match(parts[i - 1]);
            var fields = Fields(parts[i], form, session, [.. named.Select(answer => answer.Field)]);
            var typed = value.Groups["value"].Value;
            if (!value.Success || fields.Count == 0 || !fields.All(field => Fits(field, typed, exactly: !char.IsDigit(parts[i][^1])))) return [];
            named.AddRange(fields.Select(field => (field, typed)));
        }

        return named;
    }

    private static bool Fits(Field field, string typed, bool exactly) => exactly
        ? field.Choices.Any(choice => string.Equals(choice.Title, typed, StringComparison.OrdinalIgnoreCase))
        : field.Choices.Count > 0 && field.Read(typed).Value is not null;

    /// <summary>The fields of "1, 2 and 5", "1-3" or "the rest"; empty where one does not exist.</summary>
    private static List<Field> Fields(string numbers, Form form, FormSession session, List<Field> named)
    {
        if (!char.IsDigit(numbers[^1])) return [.. form.Fields.Where(field => !session.Answers.ContainsKey(field.Id) && !named.Contains(field))];
        var fields = new List<Field>();
        foreach (Match match in Range().Matches(numbers))
        {
            var (from, to) = (form.IndexOf(match.Groups["from"].Value), form.IndexOf(match.Groups[match.Groups["to"].Success ? "to" : "from"].Value));
            if (from < 0 || to < from) return [];
            fields.AddRange(form.Fields.Skip(from).Take(to - from + 1));
        }

        return fields;
    }

    [GeneratedRegex(@"^(?:change|set|correct|make|mark|amend|update|switch)(?: my answers?)?(?: (?:to|for|on|of))?(?: the)?(?: answer)?(?: (?:to|for|on|of))? ?(?:question|number|no\.?|q|#)? ?(?<field>.+?)(?: question| one)?(?: is| as)? (?:to|=|into|from \w+ to|be|as) (?<value>.+?)[.!]?$|^(?:question|number|q)\s*(?<field>\d+)\s*(?:is|:|=|should be|to|-)?\s*(?<value>.+?)$|^(?:no|wait|no wait|hang on)?[, ]*(?:i|we) meant (?:to (?:say|put) )?(?<value>.+?)[.!]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Change();

    [GeneratedRegex(@"^(?=\D)(?:(?:(?:go |jump |skip )?(?:back |forward )?to|change|redo|edit|correct|amend|repeat|ask) )?(?:me )?(?:(?:my|the) )?(?:answer (?:(?:to|for) )?)?(?:the )?(?:(?:question|number|no\.?|q|#) ?)?(?<field>\d{1,3}|[a-z]+)(?: question| one)?(?: again)?[.!]?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Again();

    [GeneratedRegex(@"^(?:it|that(?: one)?|(?:my |the )?(?:last|previous)(?: one| answer| question)?)$")]
    private static partial Regex Last();

    /// <summary>One number or several, or the words for those that are left; whole numbers that are no amounts and no years.</summary>
    [GeneratedRegex(@"((?<![\w£.])(?:q ?|#)?\d{1,3}(?![\w%]|\.\d)(?:\s*(?:,\s*and|,|&|and|to|-|–)\s*(?:questions? |q ?|#)?\d{1,3}(?![\w%]|\.\d))*|\b(?:all )?the (?:rest|others?)\b|\beverything(?: else)?\b|\ball(?: of them)?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<from>\d+)(?:\s*(?:to|-|–)\s*(?:questions? |q ?|#)?(?<to>\d+))?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"^\W*(?:(?:and|my|the|answers?|to|for|on|questions?|numbers?|set|mark|make)\b\W*)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^[\s:.)=,–-]*(?:(?:is|are|was|were|should be|should have been|to|as|an?)\s+)*(?<value>\S.*?)[\s,;.!]*(?:\b(?:and|but|then|questions?|numbers?)\s*)*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex After();

    [GeneratedRegex(@"^[\s,;.]*(?:(?:and|but|then)\s+)*(?<value>[^\s,;.][^,;.]{0,20}?) (?:to|for|on) *(?:questions?|numbers?)?\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();
}
