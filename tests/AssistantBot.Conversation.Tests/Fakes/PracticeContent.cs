using AssistantBot.Conversation.Content;
using AssistantBot.Plugins;
using AssistantBot.Plugins.DriverQuestionnaire;
using AssistantBot.Plugins.Toolkit;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>The corpus of this checkout with the driver questionnaire and made-up plugins that have every kind of field.</summary>
internal sealed class PracticeContent : IContent
{
    private static readonly Lazy<ContentSnapshot> Loaded = new(() => ContentSnapshot.Load(
        Checkout.Knowledge, [new DriverQuestionnaireFactory(), new Maker(new CostPlugin()), new Maker(new ReadinessPlugin()), new Maker(new MeetingPlugin())]));

    public ContentSnapshot Current => Loaded.Value;

    private sealed class Maker(IPlugin plugin) : IPluginFactory
    {
        public IPlugin Create(IToolkit toolkit) => plugin;
    }
}
