using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Forms;

/// <summary>Understands the words that start plugins.</summary>
internal static partial class Invitations
{
    /// <summary>The plugin that the text asks to run, or null. The wish may stand in any of its clauses: "we must split costs, run the apportionment".</summary>
    public static IPlugin? Find(string text, PluginCatalog plugins)
    {
        var clauses = ClauseEnd().Split(FormCommands.Normal(text).Replace(" please", "", StringComparison.Ordinal));
        return clauses.Select(clause => Wanted(clause.Trim(), plugins)).FirstOrDefault(plugin => plugin is not null);
    }

    /// <summary>A name alone, with what it is for, or after a word that starts something.</summary>
    private static IPlugin? Wanted(string clause, PluginCatalog plugins)
    {
        if (StartVerb().IsMatch(clause)) return Named(clause, plugins);
        if (clause.EndsWith('?')) return null;
        var bare = Article().Replace(clause, "");
        return plugins.All.FirstOrDefault(plugin => Names(plugin).Any(name => bare == name || bare.StartsWith($"{name} for ", StringComparison.Ordinal)));
    }

    /// <summary>Whether the wish is to go back to something, and not to begin it.</summary>
    public static bool IsReturn(string text) => ReturnVerb().IsMatch(FormCommands.Normal(text));

    /// <summary>The plugin that the text names somewhere, by the longest of the names that do; null where none does.</summary>
    public static IPlugin? Named(string text, PluginCatalog plugins)
    {
        var said = FormCommands.Normal(text);
        return plugins.All.SelectMany(plugin => Names(plugin).Where(name => said.Contains(name, StringComparison.Ordinal)).Select(name => (plugin, name.Length)))
            .OrderByDescending(named => named.Length).Select(named => named.plugin).FirstOrDefault();
    }

    private static IEnumerable<string> Names(IPlugin plugin) => plugin.Invitations.Prepend(plugin.Title.ToLowerInvariant()).Prepend(plugin.Name);

    [GeneratedRegex(@"^(can (i|we|you) |could (i|we|you) |i('d| would) like to |i want to |let'?s |please |may i |now |ok |okay |so |then |and |right |actually )*(run|start|open|do(?! (you|we|they|i|it|councils?|authorities|partners|all|most|any|some|other)\b)|begin|fill in|fill out|make|draft|prepare|create|build|produce|write|draw up|set up|take|launch|complete|use(?! of\b)|try|go through|go (back|on|over) (to|with)|back to|switch (back )?to|answer|restart|resume|continue( with)?|carry on with|take up|pick up|return to)\b")]
    private static partial Regex StartVerb();

    [GeneratedRegex(@"\b(resume|continue|carry on with|take up|pick up|go on (to|with)|(go |switch )?back to|return to)\b")]
    private static partial Regex ReturnVerb();

    /// <summary>A question keeps its mark, for a name in a question starts nothing.</summary>
    [GeneratedRegex(@"[,.;:!\n]|(?<=\?)\s")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex("^(a|an|the|our|another) ")]
    private static partial Regex Article();
}
