namespace AssistantBot.Conversation.Answers;

/// <summary>A piece that an answer may take, with what it tells of the question.</summary>
/// <param name="rank">Its passage's score beside the best one's, 0 to 1.</param>
/// <param name="isFirst">Whether its passage is the best.</param>
internal sealed class Candidate(Unit unit, double rank, bool isFirst, Relevance relevance)
{
    /// <summary>What every piece of a passage has from the passage alone, and of the first one more.</summary>
    private const double PassageShare = 0.75, FirstShare = 0.25;

    /// <summary>A piece of this length is taken as it is; a longer one must be a little better.</summary>
    private const double UsualLength = 200, LengthPower = 0.1;

    private readonly bool _fits = relevance.Fits(unit.Passage, unit.Places);
    private readonly double _length = Math.Pow(unit.Length / UsualLength, LengthPower);

    public Unit Unit => unit;

    public double[] Shares { get; } = relevance.Shares(unit.Passage, unit.Places);

    public double Score(double[] told) => rank * (PassageShare + (isFirst ? FirstShare : 0) + relevance.Of(Shares, told, _fits)) / _length;
}
