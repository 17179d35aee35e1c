namespace AssistantBot.Bench.Turns;

/// <summary>What came of a load.</summary>
/// <param name="Turns">How many were answered.</param>
/// <param name="Failed">How many were not.</param>
/// <param name="Cited">How many answers cite something.</param>
/// <param name="Took">Milliseconds of each answered turn, shortest first.</param>
internal sealed record LoadResult(int Turns, int Failed, int Cited, TimeSpan Length, IReadOnlyList<double> Took)
{
    public double PerSecond => Turns / Length.TotalSeconds;

    public static LoadResult Of(IReadOnlyCollection<Answer> answers, TimeSpan length)
    {
        var answered = answers.Where(answer => answer.IsAnswered).ToList();
        return new LoadResult(answered.Count, answers.Count - answered.Count, answered.Count(answer => answer.Cites), length, [.. answered.Select(answer => answer.Took.TotalMilliseconds).Order()]);
    }

    /// <summary>A quantile in milliseconds, by nearest rank.</summary>
    public double At(double quantile) => Took.Count == 0 ? double.NaN : Took[Math.Clamp((int)Math.Ceiling(quantile * Took.Count) - 1, 0, Took.Count - 1)];
}
