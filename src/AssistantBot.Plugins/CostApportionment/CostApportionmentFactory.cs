using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.CostApportionment;

/// <summary>Makes the cost apportionment, with the examples of the sources for every basis.</summary>
public sealed class CostApportionmentFactory : IPluginFactory
{
    public int Order => 30;

    public IPlugin Create(IToolkit toolkit) => new CostApportionmentPlugin(Sources.Read(toolkit));
}
