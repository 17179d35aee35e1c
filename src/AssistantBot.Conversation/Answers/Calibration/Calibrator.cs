using AssistantBot.Conversation.Content;
using AssistantBot.Knowledge.Corpus;
using AssistantBot.Knowledge.Indexing;

namespace AssistantBot.Conversation.Answers.Calibration;

/// <summary>A question of which it is known whether the corpus answers it.</summary>
/// <param name="Facts">Facts of a right answer, each with its wordings; none where the question ought to be refused.</param>
public sealed record KnownQuestion(string Question, IReadOnlyList<string> History, IReadOnlyList<IReadOnlyList<string>> Facts);

/// <summary>
/// Fits the weights of <c>answers.yaml</c>. What ought to be refused is rare among questions, so each answerable question is
/// also tried with every passage withheld that states a fact of its answer: what is left is near, and does not answer.
/// </summary>
/// <param name="states">Whether a text states a fact in one of its wordings.</param>
public sealed class Calibrator(ContentSnapshot content, Func<string, IReadOnlyList<string>, bool> states)
{
    private const int Considered = 40;
    private const int Folds = 5;

    /// <summary>Passages without which there is too little left to learn from.</summary>
    private const int FewestLeft = 3;

    /// <summary>A question that ought to be refused counts twice, for there are few.</summary>
    private const double RefusedWeight = 2;

    /// <summary>What a question with its evidence withheld counts. Other passages still answer some of them, above all where no value is asked for.</summary>
    private static double WithheldWeight(string group) => group == "value" ? 0.4 : 0.15;

    /// <summary>Fits both groups of weights, and judges the fit on questions left out of it, a fifth at a time.</summary>
    public CalibrationReport Fit(IReadOnlyList<KnownQuestion> questions)
    {
        var examples = questions.SelectMany(Examples).ToList();
        var groups = examples.GroupBy(example => example.Group).OrderByDescending(group => group.Key, StringComparer.Ordinal).ToList();
        return new CalibrationReport(
            [.. groups.SelectMany(group => AnswerRules.Features.Zip(LogisticFit.Fit([.. group]), (feature, weight) => ($"{group.Key}-{feature}", weight)))],
            [.. groups.SelectMany(group => LeftOut([.. group]).Select(judged => new JudgedExample(group.Key, judged.Probability, judged.Example.Answers, judged.Example.Weight)))]);
    }

    private static IEnumerable<(Example Example, double Probability)> LeftOut(List<Example> examples)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = LogisticFit.Fit([.. examples.Where((_, i) => i % Folds != fold)]);
            foreach (var example in examples.Where((_, i) => i % Folds == fold)) yield return (example, LogisticFit.Probability(weights, example.Numbers));
        }
    }

    /// <summary>Nothing for a question that is decided without weighing its evidence.</summary>
    private IEnumerable<Example> Examples(KnownQuestion known)
    {
        var question = FollowUps.Resolve(known.Question, known.History, content);
        if (Boundaries.Match(question, content) is not null || AbsentCouncils.In(question.Text, content).Count > 0) yield break;
        var hits = Retrieval.FindCompared(question, content, Considered);
        if (Weighed(question, hits) is { } all) yield return new Example(all.Group, all.Numbers, known.Facts.Count > 0, known.Facts.Count > 0 ? 1 : RefusedWeight);
        if (known.Facts.Count == 0) yield break;
        var rest = hits.Where(hit => !known.Facts.Any(fact => states(hit.Passage.Text, fact))).ToList();
        if (rest.Count >= FewestLeft && Weighed(question, rest) is { } left) yield return new Example(left.Group, left.Numbers, false, WithheldWeight(left.Group));
    }

    private Features? Weighed(ResolvedQuestion question, IReadOnlyList<Hit> hits)
    {
        var confidence = new Confidence(question, [.. hits.Take(OfflineAnswerer.Considered)], content);
        return confidence.IsWeighed ? confidence.Features : null;
    }
}

/// <param name="Weights">By their names in <c>answers.yaml</c>.</param>
/// <param name="Judged">Every example, judged by weights that were fitted without it.</param>
public sealed record CalibrationReport(IReadOnlyList<(string Name, double Weight)> Weights, IReadOnlyList<JudgedExample> Judged);

/// <param name="Group"><c>value</c> or <c>open</c>.</param>
/// <param name="Probability">That the evidence answers, as judged, 0 to 1.</param>
/// <param name="Answers">Whether it does.</param>
/// <param name="Weight">1 for a question that is answered, 2 for one that ought to be refused, less for one with its evidence withheld.</param>
public sealed record JudgedExample(string Group, double Probability, bool Answers, double Weight);
