using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Content;

/// <summary>The plugins that can be run, in the order in which they are offered.</summary>
public sealed class PluginCatalog(IReadOnlyList<IPlugin> plugins)
{
    public IReadOnlyList<IPlugin> All { get; } = plugins;

    /// <summary>The plugin with that name, or null.</summary>
    public IPlugin? Find(string name) => All.FirstOrDefault(plugin => plugin.Name == name);
}
