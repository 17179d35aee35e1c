using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>The embedded index of the real corpus.</summary>
public sealed class RealIndexTests : RealIndexContract
{
    protected override KnowledgeBase Base => RealKnowledge.Base;

    protected override IPassageIndex Make(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms) => PassageIndex.Build(passages, synonyms);
}
