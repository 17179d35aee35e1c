namespace AssistantBot.Knowledge.Indexing;

/// <summary>Keeps the best of many passages: the higher score, of equal ones the lower number.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class TopPassages(int most)
{
    private readonly PriorityQueue<int, (double Score, int Number)> _kept = new(Comparer<(double Score, int Number)>.Create(
        static (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Number.CompareTo(a.Number)));

    /// <summary>Below this score nothing is kept any more.</summary>
    private double _least;

    public void Add(int number, double score)
    {
        if (_kept.Count < most) _kept.Enqueue(number, (score, number));
        else if (score > _least) _kept.EnqueueDequeue(number, (score, number));
        else return;
        if (_kept.Count == most && _kept.TryPeek(out _, out var last)) _least = last.Score;
    }

    /// <summary>Numbers and scores in no order.</summary>
    public IEnumerable<(int Number, double Score)> All => _kept.UnorderedItems.Select(item => (item.Element, item.Priority.Score));
}
