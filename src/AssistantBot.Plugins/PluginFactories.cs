using System.Reflection;

namespace AssistantBot.Plugins;

/// <summary>Finds plugins by themselves.</summary>
public static class PluginFactories
{
    /// <summary>A factory of each plugin that comes with the product.</summary>
    public static IReadOnlyList<IPluginFactory> All { get; } = In(typeof(IPluginFactory).Assembly);

    /// <summary>A factory of each plugin of an assembly: every public class that is one and takes no parameters.</summary>
    public static IReadOnlyList<IPluginFactory> In(Assembly assembly) =>
        [.. assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPluginFactory)))
            .Select(type => (IPluginFactory)Activator.CreateInstance(type)!)];
}
