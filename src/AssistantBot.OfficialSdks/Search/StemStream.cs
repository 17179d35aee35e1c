using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Stems that have been made already, as a token stream.</summary>
internal sealed class StemStream : TokenStream
{
    private readonly IReadOnlyList<string> _stems;
    private readonly ICharTermAttribute _term;
    private int _next;

    public StemStream(IReadOnlyList<string> stems)
    {
        _stems = stems;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next == _stems.Count) return false;
        _term.SetEmpty().Append(_stems[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
