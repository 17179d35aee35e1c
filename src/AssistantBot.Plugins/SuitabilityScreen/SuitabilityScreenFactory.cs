using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.SuitabilityScreen;

/// <summary>Makes the suitability screen from the table and the criteria of Rotherham's report and the LG Group guide's factors.</summary>
public sealed class SuitabilityScreenFactory : IPluginFactory
{
    public int Order => 20;

    public IPlugin Create(IToolkit toolkit) => new SuitabilityScreenPlugin(ScreenTables.Read(toolkit));
}
