using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.DriverQuestionnaire;

/// <summary>Makes the driver questionnaire from HMEP Table 1.</summary>
public sealed class DriverQuestionnaireFactory : IPluginFactory
{
    public int Order => 10;

    public IPlugin Create(IToolkit toolkit) => new DriverQuestionnairePlugin(DriverTables.Read(toolkit));
}
