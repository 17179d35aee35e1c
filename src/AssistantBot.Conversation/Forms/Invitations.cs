using System.Text.RegularExpressions;
using AssistantBot.Conversation.Content;
using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Forms;

/// <summary>Understands the words that start plugins.</summary>
internal static partial class Invitations
{
    /// <summary>The plugin that the text asks to run, or null.</summary>
    public static IPlugin? Find(string text, PluginCatalog plugins)
    {
        var said = FormCommands.Normal(text).Replace(" please", "", StringComparison.Ordinal);
        var starts = StartVerb().IsMatch(said);
        if (said.EndsWith('?') && !starts) return null;
        return plugins.All.FirstOrDefault(plugin => Names(plugin).Any(name => said == name || said == $"the {name}"))
            ?? (starts ? Named(said, plugins) : null);
    }

    /// <summary>The plugin that the text names somewhere, by the longest of the names that do; null where none does.</summary>
    public static IPlugin? Named(string text, PluginCatalog plugins)
    {
        var said = FormCommands.Normal(text);
        return plugins.All.SelectMany(plugin => Names(plugin).Where(name => said.Contains(name, StringComparison.Ordinal)).Select(name => (plugin, name.Length)))
            .OrderByDescending(named => named.Length).Select(named => named.plugin).FirstOrDefault();
    }

    private static IEnumerable<string> Names(IPlugin plugin) => plugin.Invitations.Prepend(plugin.Title.ToLowerInvariant()).Prepend(plugin.Name);

    [GeneratedRegex(@"^(can (i|we|you) |could (i|we|you) |i('d| would) like to |i want to |let'?s |please |may i |now |ok |actually )*(run|start|open|do|begin|fill in|fill out|take|launch|complete|use|try|go through|go (back|on|over) (to|with)|back to|switch (back )?to|answer|restart|resume|continue( with)?|carry on with|take up|pick up|return to)\b")]
    private static partial Regex StartVerb();
}
