namespace AssistantBot.Knowledge.Corpus;

/// <summary>Something wrong in the corpus, with the place and what to do about it.</summary>
/// <param name="File">Path below the knowledge folder.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Fix">What to do.</param>
public sealed record CorpusFault(string File, int Line, string Problem, string Fix)
{
    public override string ToString() => $"{File}:{Line}: {Problem}; {Fix}";
}

/// <summary>A corpus that cannot be used.</summary>
public sealed class CorpusException(IReadOnlyList<CorpusFault> faults)
    : Exception($"the knowledge folder has {faults.Count} fault(s), the first: {faults[0]}")
{
    public IReadOnlyList<CorpusFault> Faults { get; } = faults;
}
