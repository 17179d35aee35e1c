using AssistantBot.Plugins;

namespace AssistantBot.Conversation.Content;

/// <summary>The plugins that can be run, in the order in which they are offered.</summary>
public sealed class PluginCatalog(IReadOnlyList<IPlugin> plugins)
{
    public IReadOnlyList<IPlugin> All { get; } = plugins;

    /// <summary>What to say to run the plugin that is offered first; empty where there is none.</summary>
    public IReadOnlyList<string> Offer => [.. All.Take(1).Select(Wish)];

    /// <summary>What to say to run a plugin.</summary>
    public static string Wish(IPlugin plugin) => $"Run the {plugin.Title.ToLowerInvariant()}";

    /// <summary>The plugin with that name, or null.</summary>
    public IPlugin? Find(string name) => All.FirstOrDefault(plugin => plugin.Name == name);
}
