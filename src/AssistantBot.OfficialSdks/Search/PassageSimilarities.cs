using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>BM25 for each field, with the saturation and the share of length that suit it.</summary>
/// <param name="passages">How many passages there are.</param>
internal sealed class PassageSimilarities(int passages) : PerFieldSimilarityWrapper
{
    /// <summary>Saturation of the parts: that a sentence has the word matters, hardly how often.</summary>
    public const float PartK1 = 0.6f;

    private readonly PassageSimilarity _all = new(passages, 0.85f, 0.6f);
    private readonly PassageSimilarity _short = new(passages, 0.9f, 0.5f);
    private readonly PassageSimilarity _named = new(passages, 0.4f, 0);
    private readonly PassageSimilarity _part = new(passages, PartK1, 0.4f);
    private readonly PassageSimilarity _statement = new(passages, PartK1, 0.3f);

    public override Similarity Get(string name) => name switch
    {
        Fields.Ask or Fields.Heading => _part,
        Fields.Statement => _statement,
        Fields.Named => _named,
        Fields.Title or Fields.Headings or Fields.Asks => _short,
        _ => _all,
    };
}

/// <summary>BM25 that counts passages, not documents of the index, of which each passage has several.</summary>
internal sealed class PassageSimilarity(int passages, float k1, float b) : BM25Similarity(k1, b)
{
    protected override float Idf(long docFreq, long numDocs) => base.Idf(docFreq, passages);

    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        collectionStats.DocCount > 0 && collectionStats.SumTotalTermFreq > 0 ? collectionStats.SumTotalTermFreq / (float)collectionStats.DocCount : 1;
}
