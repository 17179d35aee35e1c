using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.Conversation.Forms;

/// <summary>What people say to steer a form.</summary>
internal enum FormCommand
{
    None,
    Cancel,
    PutAside,
    Resume,
    Restart,
    Back,
    Skip,
    Why,
    Finish,
    Review,
}

/// <summary>Understands the words that start and steer forms.</summary>
internal static partial class FormCommands
{
    public static FormCommand Of(string text) => Normal(text) switch
    {
        "cancel" or "abandon" or "quit" or "exit" or "give up" or "forget it" or "never mind" or "nevermind" or "cancel it" or "cancel that" or "cancel the questionnaire" or "abort" => FormCommand.Cancel,
        "stop" or "pause" or "later" or "not now" or "save" or "save it" or "stop here" or "stop for now" or "come back later" or "i'll come back later" or "continue later" or "finish later" or "park it" or "hold on" or "wait" => FormCommand.PutAside,
        "resume" or "continue" or "carry on" or "go on" or "pick up" or "pick up where we left off" or "back to the questionnaire" or "resume the questionnaire" or "continue the questionnaire" or "where were we" or "resume the driver questionnaire" or "continue the driver questionnaire" => FormCommand.Resume,
        "restart" or "start over" or "start again" or "begin again" or "from the beginning" or "from the start" or "reset" => FormCommand.Restart,
        "back" or "go back" or "previous" or "previous question" or "last question" or "undo" or "go back one" or "back one" => FormCommand.Back,
        "skip" or "next" or "pass" or "skip it" or "skip this" or "skip this one" or "skip that" or "next question" or "leave it" or "n/a" or "not applicable" => FormCommand.Skip,
        "why" or "why do you ask" or "why do you want to know" or "why is that asked" or "what does that mean" or "what does this mean" or "what do you mean" or "explain" or "explain that" or "i don't understand" or "i don't understand the question" or "where does that come from" or "where does this come from" => FormCommand.Why,
        "finish" or "done" or "that's it" or "finish now" or "show the result" or "show me the result" or "result" or "results" or "i'm done" or "end" => FormCommand.Finish,
        "review" or "show my answers" or "my answers" or "what have i answered" or "what did i answer" or "summary" or "show answers" => FormCommand.Review,
        _ => FormCommand.None,
    };

    /// <summary>The plugin that the text asks to run, or null.</summary>
    public static IPlugin? Invited(string text, PluginCatalog plugins)
    {
        var said = Normal(text);
        if (said.EndsWith('?') && !StartVerb().IsMatch(said)) return null;
        foreach (var plugin in plugins.All)
        {
            foreach (var name in plugin.Invitations.Prepend(plugin.Title.ToLowerInvariant()).Prepend(plugin.Name))
            {
                if (said == name || said == $"the {name}" || (StartVerb().IsMatch(said) && said.Contains(name, StringComparison.Ordinal))) return plugin;
            }
        }

        return null;
    }

    /// <summary>Answers that name their question: "change 3 to no", "question 4: yes", "1 yes, 2 no, 3 not sure". Empty where the text is nothing of the kind.</summary>
    public static IReadOnlyList<(Field Field, string Typed)> Named(string text, Form form)
    {
        if (Change().Match(text) is { Success: true } change && Find(change.Groups["field"].Value, form) is { } field)
            return [(field, change.Groups["value"].Value)];

        var named = new List<(Field, string)>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            if (Numbered().Match(rest) is not { Success: true } part || form.Find(part.Groups["id"].Value) is not { } numbered) return [];
            if (numbered.Read(part.Groups["value"].Value.Trim()).Value is null) return [];
            named.Add((numbered, part.Groups["value"].Value.Trim()));
            rest = rest[part.Length..].TrimStart(',', ';', ' ', '\n');
        }

        return named;
    }

    private static Field? Find(string name, Form form)
    {
        var said = Normal(name);
        return form.Find(said) ?? form.Fields.FirstOrDefault(field => string.Equals(field.Label, said, StringComparison.OrdinalIgnoreCase))
            ?? form.Fields.FirstOrDefault(field => said.Length >= 4 && field.Label.Contains(said, StringComparison.OrdinalIgnoreCase));
    }

    private static string Normal(string text) =>
        string.Join(' ', text.ToLowerInvariant().Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', '!', ',').Replace(" please", "", StringComparison.Ordinal).TrimEnd('?') is { Length: > 0 } normal
            ? Kept(text, normal) : "";

    /// <summary>Only the question "why do you ask?" and its like lose their question mark; other questions keep it.</summary>
    private static string Kept(string text, string normal) => text.TrimEnd().EndsWith('?') && !Steering().IsMatch(normal) ? normal + "?" : normal;

    [GeneratedRegex(@"^(why( do you (ask|want to know)| is that asked)?|what does (that|this) mean|what do you mean|where does (that|this) come from|where were we|what (have|did) i answer(ed)?)$")]
    private static partial Regex Steering();

    [GeneratedRegex(@"^(can (i|we|you) |could (i|we|you) |i('d| would) like to |i want to |let'?s |please |may i )*(run|start|open|do|begin|fill in|fill out|take|launch|complete|use|try|go through|answer|restart|resume)\b")]
    private static partial Regex StartVerb();

    [GeneratedRegex(@"^\s*(?:please )?(?:change|set|correct|make|amend|update)(?: my answer)?(?: (?:to|for|on|of))?(?: the)?(?: answer)?(?: (?:to|for|on|of))? ?(?:question|number|no\.?|q|#)? ?(?<field>.+?)(?: is| as)? (?:to|=|into|from \w+ to|be) (?<value>.+?)[.!]?\s*$|^\s*(?:question|number|q)\s*(?<field>\d+)\s*(?:is|:|=|should be|to|-)?\s*(?<value>.+?)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Change();

    [GeneratedRegex(@"^\s*(?:question|q|#|and )?\s*(?<id>\d{1,3})\s*[:.)=\-]?\s+(?<value>[^,;\n\d]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();
}
