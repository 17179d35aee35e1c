using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Knowledge.Tests.Indexing;

/// <summary>The embedded index, with the weights that it is used with.</summary>
public sealed class EmbeddedIndexTests : PassageIndexContract
{
    protected override IPassageIndex Make(IReadOnlyList<Passage> passages, params string[] synonyms) => PassageIndex.Build(passages, synonyms);
}
