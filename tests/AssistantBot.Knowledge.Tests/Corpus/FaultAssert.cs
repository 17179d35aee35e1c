using AssistantBot.Knowledge.Corpus;

namespace AssistantBot.Knowledge.Tests.Corpus;

/// <summary>A fault is worth its file, its line and what to do: all three are compared.</summary>
internal static class FaultAssert
{
    /// <summary>The corpus has this fault and no other.</summary>
    public static void Only(CorpusContent corpus, int line, string problem, string fix) =>
        Only(corpus, CorpusFolder.File, line, problem, fix);

    public static void Only(CorpusContent corpus, string file, int line, string problem, string fix) =>
        Assert.Equal(new CorpusFault(file, line, problem, fix), Assert.Single(corpus.Faults));

    /// <summary>The corpus has this fault, perhaps among others.</summary>
    public static void Has(CorpusContent corpus, string file, int line, string problem, string fix) =>
        Assert.Contains(new CorpusFault(file, line, problem, fix), corpus.Faults);

    public static void None(CorpusContent corpus) => Assert.Empty(corpus.Faults);
}
