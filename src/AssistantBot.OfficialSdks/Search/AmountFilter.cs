using AssistantBot.Knowledge.Analysis;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace AssistantBot.OfficialSdks.Search;

/// <summary>Puts an amount's value beside it, at the same position: "1.2m" is also "1200000".</summary>
internal sealed class AmountFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private readonly Queue<string> _values = new();
    private State? _amount;

    public AmountFilter(TokenStream input) : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_values.TryDequeue(out var value))
        {
            RestoreState(_amount);
            _term.SetEmpty().Append(value);
            _increment.PositionIncrement = 0;
            return true;
        }

        if (!m_input.IncrementToken()) return false;
        if (_term.Length == 0 || !char.IsAsciiDigit(_term.Buffer[0])) return true;
        foreach (var other in EnglishAnalyzer.Stems(_term.ToString()).Skip(1)) _values.Enqueue(other);
        if (_values.Count > 0) _amount = CaptureState();
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _values.Clear();
    }
}
