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
        return plugins.All.FirstOrDefault(plugin => plugin.Invitations.Prepend(plugin.Title.ToLowerInvariant()).Prepend(plugin.Name)
            .Any(name => said == name || said == $"the {name}" || (starts && said.Contains(name, StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"^(can (i|we|you) |could (i|we|you) |i('d| would) like to |i want to |let'?s |please |may i )*(run|start|open|do|begin|fill in|fill out|take|launch|complete|use|try|go through|answer|restart|resume)\b")]
    private static partial Regex StartVerb();
}
