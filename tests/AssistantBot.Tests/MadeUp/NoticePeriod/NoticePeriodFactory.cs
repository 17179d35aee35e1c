using AssistantBot.Plugins;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Tests.MadeUp.NoticePeriod;

/// <summary>Makes an instrument that no toolkit knows.</summary>
public sealed class NoticePeriodFactory : IPluginFactory
{
    public IPlugin Create(IToolkit toolkit) => new NoticePeriodPlugin(toolkit.Place("hmep", "3.20"));
}
