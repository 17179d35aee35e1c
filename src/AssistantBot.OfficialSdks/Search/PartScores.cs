using Lucene.Net.Index;
using Lucene.Net.Search;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Keeps, for each passage, the score of its best document.</summary>
/// <param name="passages">How many passages there are.</param>
internal sealed class PartScores(int passages) : ICollector
{
    private readonly float[] _best = new float[passages];
    private Scorer? _scorer;
    private NumericDocValues? _numbers;

    public bool AcceptsDocsOutOfOrder => true;

    public float this[int passage] => _best[passage];

    public IEnumerable<int> Found => Enumerable.Range(0, _best.Length).Where(passage => _best[passage] > 0);

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => _numbers = context.AtomicReader.GetNumericDocValues(Fields.Number);

    public void Collect(int doc)
    {
        ref var best = ref _best[(int)_numbers!.Get(doc)];
        best = Math.Max(best, _scorer!.GetScore());
    }
}
