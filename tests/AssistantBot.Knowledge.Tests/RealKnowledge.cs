namespace AssistantBot.Knowledge.Tests;

/// <summary>The knowledge base of this checkout, loaded once for all tests: it is immutable.</summary>
internal static class RealKnowledge
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => KnowledgeBase.Load(Repository.At("knowledge")));

    public static KnowledgeBase Base => Loaded.Value;
}
