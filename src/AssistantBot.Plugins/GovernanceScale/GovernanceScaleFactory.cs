using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.GovernanceScale;

/// <summary>Makes the governance scale from HMEP Table 3.</summary>
public sealed class GovernanceScaleFactory : IPluginFactory
{
    public int Order => 60;

    public IPlugin Create(IToolkit toolkit) => new GovernanceScalePlugin(
        GovernanceTable.Read(toolkit.Table("hmep", "Table 3")), toolkit.Place("hmep", "3.28"), toolkit.Place("hmep", "3.29"));
}
