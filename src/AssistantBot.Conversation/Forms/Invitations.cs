using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Conversation.Turns;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Forms;

/// <summary>Understands the words that start plugins.</summary>
internal static partial class Invitations
{
    /// <summary>The plugin that the text asks to run, or null. The wish may stand in any of its clauses: "we must split costs, run the apportionment".</summary>
    public static IPlugin? Find(string text, PluginCatalog plugins)
    {
        if (plugins.All.FirstOrDefault(plugin => plugin.Hear(text).Count > 0) is { } heard) return heard;
        var clauses = ClauseEnd().Split(Wish.Normal(text).Replace(" please", "", StringComparison.Ordinal)).Select(clause => clause.Trim()).ToList();
        for (var at = 0; at < clauses.Count; at++)
        {
            // "We need an SLA, what goes into it?" asks.
            if (Wanted(clauses[at], plugins) is { } wanted) return clauses.Skip(at + 1).Any(clause => Question().IsMatch(clause)) ? null : wanted;
        }

        return null;
    }

    /// <summary>A name alone, with what it is for, or after a word that starts something.</summary>
    private static IPlugin? Wanted(string clause, PluginCatalog plugins)
    {
        var wish = Wish.Of(clause);
        if (StartVerb().IsMatch(wish) && Named(wish, plugins) is { } named) return named;
        if (wish.EndsWith('?')) return null;
        if (Making().Match(wish) is { Success: true } making && Made(making.Groups["thing"].Value, plugins) is { } made) return made;
        var bare = Article().Replace(wish, "");
        return plugins.All.FirstOrDefault(plugin => Names(plugin).Any(name => bare == name || GoesOn().IsMatch(After(bare, name)))
            || Names(plugin).Concat(plugin.Makes).Any(name => Blank().IsMatch(After(bare, name))));
    }

    /// <summary>Whether the wish is to go back to something, and not to begin it.</summary>
    public static bool IsReturn(string text) => ReturnVerb().IsMatch(Wish.Normal(text));

    /// <summary>The plugin that makes the thing which the words begin with.</summary>
    private static IPlugin? Made(string words, PluginCatalog plugins) =>
        plugins.All.FirstOrDefault(plugin => Names(plugin).Concat(plugin.Makes).Any(thing => words == thing || (After(words, thing) is [' ', ..] rest && !PartOf().IsMatch(rest))));

    private static string After(string words, string name) => words.StartsWith(name, StringComparison.Ordinal) ? words[name.Length..] : "";

    /// <summary>The plugin that the text names somewhere, by the longest of the names that do; null where none does.</summary>
    public static IPlugin? Named(string text, PluginCatalog plugins)
    {
        var said = Wish.Normal(text);
        return plugins.All.SelectMany(plugin => Names(plugin).Where(name => said.Contains(name, StringComparison.Ordinal)).Select(name => (plugin, name.Length)))
            .OrderByDescending(named => named.Length).Select(named => named.plugin).FirstOrDefault();
    }

    private static IEnumerable<string> Names(IPlugin plugin) => plugin.Invitations.Prepend(plugin.Title.ToLowerInvariant()).Prepend(plugin.Name);

    [GeneratedRegex(@"^(run|start|open|do(?! (you|we|they|i|it|councils?|authorities|partners|all|most|any|some|other)\b)|begin|fill in|fill out|make|draft|prepare|create|build|produce|write|draw up|set up|take|launch|complete|check|test|evaluate|assess|score|rate|work out|calculate|compute|use(?! of\b)|try|go through|go (back|on|over) (to|with)|back to|switch (back )?to|answer|restart|resume|continue( with)?|carry on with|take up|pick up|return to)\b")]
    private static partial Regex StartVerb();

    [GeneratedRegex(@"\b(resume|continue|carry on with|take up|pick up|go on (to|with)|(go |switch )?back to|return to)\b")]
    private static partial Regex ReturnVerb();

    /// <summary>A question keeps its mark, for a name in a question starts nothing.</summary>
    [GeneratedRegex(@"[,.;:!\n]|(?<=\?)\s")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex("^(a|an|the|our|another|my) ")]
    private static partial Regex Article();

    /// <summary>What is made stands straight behind the verb, so that "write a plan for the business case" is none.</summary>
    [GeneratedRegex(@"^(run|start|open|do|begin|fill in|fill out|complete|make|draft|prepare|create|build|produce|write|draw up|set up|put together|work on|sketch|outline|generate|(give|get)(?! (me |us )?the\b)|(i|we)( would|'d)? (need|want|like)) ((me|us|up) )?((a|an|the|our|my|some|new|first|quick|blank|outline|draft|simple|short|another) )*(?<thing>.+)$")]
    private static partial Regex Making();

    /// <summary>"The checklist rows about meetings" are to be shown, and not made.</summary>
    [GeneratedRegex("^ (rows?|items?|lines?|entries|points?|columns?|sections?|headings?) (about|on|for|of|that|which|with)\\b")]
    private static partial Regex PartOf();

    /// <summary>What the plugin is wanted for.</summary>
    [GeneratedRegex("^ (for|between|among|amongst|across|with|of (our|my|this|the)) ")]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\?$|^(and |but |so )?(what|which|how|who|why|when|where)('s|'re)?\b")]
    private static partial Regex Question();

    /// <summary>"Business case template".</summary>
    [GeneratedRegex("^ (template|form|calculator|tool|generator|worksheet|builder)( for .+)?$")]
    private static partial Regex Blank();
}
