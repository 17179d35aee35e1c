using AssistantBot.Plugins.Forms;

namespace AssistantBot.Plugins.OptionsAppraisal;

/// <summary>Options with their weighted scores.</summary>
/// <param name="Criteria">Names, with weights whose unit is whatever people gave.</param>
/// <param name="Options">In the given order.</param>
internal sealed record Appraisal(IReadOnlyList<Criterion> Criteria, IReadOnlyList<Option> Options)
{
    /// <summary>The options, best first; options with the same score keep their order.</summary>
    public IReadOnlyList<Option> Ranked { get; } = [.. Options.OrderByDescending(option => option.Score ?? -1)];

    public static Appraisal Read(FormAnswers answers)
    {
        var criteria = answers.Rows(OptionsForm.Criteria).Select(row => new Criterion(row[OptionsForm.Name] ?? "", row.Amount(OptionsForm.Weight) ?? 1)).ToList();
        var names = criteria.Select(criterion => criterion.Name).ToList();
        var options = answers.Rows(OptionsForm.Options).Select(row =>
        {
            var scores = row[OptionsForm.Scores] is { } given ? ScoresField.Match(given, names) : null;
            return new Option(row[OptionsForm.Name] ?? "", scores, scores is null ? null : Weigh(criteria, scores), row.Amount(OptionsForm.Cost), row.Amount(OptionsForm.Benefit));
        });
        return new Appraisal(criteria, [.. options]);
    }

    /// <summary>
    /// The criteria whose weight, doubled, would put another option first. A criterion whose doubled weight only draws level is not among them.
    /// </summary>
    public IReadOnlyList<(Criterion Criterion, Option First)> Sensitive() =>
    [
        .. Criteria.Select(criterion => (Criterion: criterion, First: FirstWith(criterion))).Where(change => change.First is not null).Select(change => (change.Criterion, change.First!)),
    ];

    private Option? FirstWith(Criterion doubled)
    {
        var weights = Criteria.Select(criterion => criterion == doubled ? criterion with { Weight = criterion.Weight * 2 } : criterion).ToList();
        var again = Options.Where(option => option.Scores is not null).Select(option => (Option: option, Score: Weigh(weights, option.Scores!))).ToList();
        var best = again.Max(option => option.Score);
        return again.First(option => option.Option == Ranked[0]).Score == best ? null : again.First(option => option.Score == best).Option;
    }

    /// <summary>The weighted mean, from 0 to 10, with two digits behind the point.</summary>
    private static decimal Weigh(List<Criterion> criteria, IReadOnlyList<decimal> scores) =>
        decimal.Round(criteria.Zip(scores, (criterion, score) => criterion.Weight * score).Sum() / criteria.Sum(criterion => criterion.Weight), 2, MidpointRounding.AwayFromZero);
}

/// <param name="Weight">0 or more; only its share of all weights counts.</param>
internal sealed record Criterion(string Name, decimal Weight);

/// <param name="Scores">One from 0 to 10 for each criterion, or null where they were not given.</param>
/// <param name="Score">Weighted mean of the scores.</param>
/// <param name="Cost">Pounds over its life.</param>
/// <param name="Benefit">Pounds over its life.</param>
internal sealed record Option(string Name, IReadOnlyList<decimal>? Scores, decimal? Score, decimal? Cost, decimal? Benefit);
