using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.OptionsAppraisal;

/// <summary>Makes the options appraisal from HMEP 3.16 and the LG Group guide on alternatives.</summary>
public sealed class OptionsAppraisalFactory : IPluginFactory
{
    public int Order => 80;

    public IPlugin Create(IToolkit toolkit) => new OptionsAppraisalPlugin(toolkit.Place("hmep", "3.16"), toolkit.Place("lgg", "What are the alternatives?"));
}
