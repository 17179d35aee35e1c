using AssistantBot.Conversation.Content;
using AssistantBot.Plugins.DriverQuestionnaire;

namespace AssistantBot.Conversation.Tests.Fakes;

/// <summary>The corpus of this checkout with its plugins, loaded once for all tests: it is immutable.</summary>
internal sealed class RealContent : IContent
{
    private static readonly Lazy<ContentSnapshot> Loaded = new(() => ContentSnapshot.Load(Checkout.Knowledge, [new DriverQuestionnaireFactory()]));

    public static ContentSnapshot Snapshot => Loaded.Value;

    public ContentSnapshot Current => Loaded.Value;
}
