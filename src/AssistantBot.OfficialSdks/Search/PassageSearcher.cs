using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Searches with the rarity that a term has among the passages, whichever field it is looked for in.</summary>
internal sealed class PassageSearcher : IndexSearcher
{
    public PassageSearcher(IndexReader reader, int passages) : base(reader) => Similarity = new PassageSimilarities(passages);

    public override TermStatistics TermStatistics(Term term, TermContext context) => new(term.Bytes, IndexReader.DocFreq(new Term(Fields.All, term.Bytes)), -1);
}
