using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.RiskRegister;

/// <summary>Makes the risk register from HMEP Tables 2 and 4, Rotherham's Section 9 and East Herts' barriers.</summary>
public sealed class RiskRegisterFactory : IPluginFactory
{
    public int Order => 50;

    public IPlugin Create(IToolkit toolkit) => new RiskRegisterPlugin(RiskTables.Read(toolkit));
}
