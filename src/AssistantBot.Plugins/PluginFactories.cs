namespace AssistantBot.Plugins;

/// <summary>The plugins that come with the product.</summary>
public static class PluginFactories
{
    /// <summary>A factory of each plugin of this assembly: every public class that is one.</summary>
    public static IReadOnlyList<IPluginFactory> All { get; } =
        [.. typeof(IPluginFactory).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPluginFactory)))
            .Select(type => (IPluginFactory)Activator.CreateInstance(type)!)];
}
