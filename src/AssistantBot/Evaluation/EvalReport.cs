using System.Globalization;
using System.Text;

namespace AssistantBot.Evaluation;

/// <summary>Rates over a set of questions; all between 0 and 1, not a number left out.</summary>
/// <param name="FactRecall">Facts stated of those that ought to be.</param>
/// <param name="AllFacts">Answers that state all their facts.</param>
/// <param name="Cited">Answers, not refused, with at least one citation.</param>
/// <param name="FirstCitationRight">Answers whose first citation names a right place.</param>
/// <param name="AnyCitationRight">Answers of which some citation names a right place.</param>
/// <param name="RefusalRecall">Refused of those that ought to be.</param>
/// <param name="RefusalPrecision">Rightly refused of those refused.</param>
/// <param name="Mrr">Mean reciprocal rank of the first right passage among ten searched.</param>
internal sealed record EvalRates(
    int Questions, double? FactRecall, double? AllFacts, double? Cited, double? FirstCitationRight, double? AnyCitationRight,
    double? RefusalRecall, double? RefusalPrecision, double? HitAt1, double? HitAt5, double? Mrr)
{
    public static EvalRates Of(IReadOnlyList<EvalResult> results)
    {
        var answerable = results.Where(result => !result.OughtToBeRefused).ToList();
        var answered = answerable.Where(result => !result.Refused).ToList();
        var refused = results.Where(result => result.Refused).ToList();
        var refusable = results.Where(result => result.OughtToBeRefused).ToList();
        return new EvalRates(
            results.Count, Rate(answerable.Sum(result => result.FactsStated), answerable.Sum(result => result.Facts)),
            Share(answerable, result => result.FactsStated == result.Facts), Share(answered, result => result.Cited > 0),
            Share(answerable, result => result.FirstRight), Share(answerable, result => result.CitedRight > 0),
            Share(refusable, result => result.Refused), Share(refused, result => result.OughtToBeRefused),
            Share(answerable, result => result.Rank == 1), Share(answerable, result => result.Rank is >= 1 and <= 5),
            Rate(answerable.Sum(result => result.Rank > 0 ? 1.0 / result.Rank : 0), answerable.Count));
    }

    private static double? Share(List<EvalResult> results, Func<EvalResult, bool> holds) => Rate(results.Count(holds), results.Count);

    private static double? Rate(double part, double whole) => whole == 0 ? null : Math.Round(part / whole, 4);
}

/// <summary>The outcome of an evaluation.</summary>
/// <param name="ByType">Rates by type of question.</param>
/// <param name="MedianLength">Characters of an answer that was due.</param>
/// <param name="MedianMilliseconds">Time for one question, everything included.</param>
internal sealed record EvalReport(
    EvalRates Total, IReadOnlyDictionary<string, EvalRates> ByType, double MedianLength, double MedianMilliseconds, double SlowMilliseconds, IReadOnlyList<string> Failed)
{
    /// <summary>Tokens and costs of a language model; null where none was asked.</summary>
    public ModelCosts? Model { get; init; }

    public static EvalReport Of(IReadOnlyList<EvalResult> results) => new(
        EvalRates.Of(results),
        results.GroupBy(result => result.Type).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => EvalRates.Of([.. group])),
        At([.. results.Where(result => !result.OughtToBeRefused).Select(result => (double)result.Length)], 0.5),
        At([.. results.Select(result => result.Milliseconds)], 0.5), At([.. results.Select(result => result.Milliseconds)], 0.99),
        [.. results.Where(result => result.OughtToBeRefused ? !result.Refused : result.FactsStated < result.Facts).Select(result => result.Id)])
    {
        Model = ModelCosts.Of(results),
    };

    /// <summary>What is worse than a saved report by more than a tolerance, in words; empty where nothing is.</summary>
    public IReadOnlyList<string> WorseThan(EvalReport baseline, double tolerance) =>
        [.. Rates.Where(rate => rate.Of(Total) is { } now && rate.Of(baseline.Total) is { } before && now < before - tolerance)
            .Select(rate => string.Create(CultureInfo.InvariantCulture, $"{rate.Name} fell from {rate.Of(baseline.Total):F3} to {rate.Of(Total):F3}"))];

    /// <summary>A Markdown table, which reads well in a terminal too.</summary>
    public string Markdown()
    {
        var text = new StringBuilder($"| type | n | {string.Join(" | ", Rates.Select(rate => rate.Name))} |\n|---|---|{string.Concat(Rates.Select(_ => "---|"))}\n");
        foreach (var (type, rates) in ByType.Append(KeyValuePair.Create("all", Total)))
            text.Append(CultureInfo.InvariantCulture, $"| {type} | {rates.Questions} | {string.Join(" | ", Rates.Select(rate => rate.Of(rates)?.ToString("F2", CultureInfo.InvariantCulture) ?? ""))} |\n");
        return text.Append(CultureInfo.InvariantCulture, $"\nMedian length {MedianLength:F0} characters; time for a question: median {MedianMilliseconds:F2} ms, 99th percentile {SlowMilliseconds:F2} ms.").Append(Model is null ? "" : $"\n\n{Model}").ToString();
    }

    private static IReadOnlyList<(string Name, Func<EvalRates, double?> Of)> Rates { get; } =
    [
        ("fact recall", rates => rates.FactRecall), ("all facts", rates => rates.AllFacts), ("cited", rates => rates.Cited),
        ("first citation right", rates => rates.FirstCitationRight), ("any citation right", rates => rates.AnyCitationRight),
        ("refusal recall", rates => rates.RefusalRecall), ("refusal precision", rates => rates.RefusalPrecision),
        ("hit@1", rates => rates.HitAt1), ("hit@5", rates => rates.HitAt5), ("MRR@10", rates => rates.Mrr),
    ];

    private static double At(List<double> values, double share)
    {
        values.Sort();
        return values.Count == 0 ? 0 : values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }
}
