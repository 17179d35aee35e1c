using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Plugins.SuccessChecklist;

/// <summary>Makes the success checklist from East Herts' Appendix A.</summary>
public sealed class SuccessChecklistFactory : IPluginFactory
{
    public int Order => 40;

    public IPlugin Create(IToolkit toolkit) => new SuccessChecklistPlugin(ChecklistTables.Read(toolkit));
}
