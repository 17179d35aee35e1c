namespace AssistantBot.Conversation.Answers.Calibration;

/// <summary>An example to fit to.</summary>
/// <param name="Group">Which weights it belongs to.</param>
/// <param name="Numbers">Its features.</param>
/// <param name="Answers">Whether the evidence answers.</param>
/// <param name="Weight">What it counts beside an example of weight 1.</param>
internal sealed record Example(string Group, IReadOnlyList<double> Numbers, bool Answers, double Weight);

/// <summary>Fits a logistic regression by gradient descent in a fixed number of steps from zero, so that the same examples always give the same weights.</summary>
internal static class LogisticFit
{
    private const int Steps = 4000;
    private const double Rate = 0.5;

    /// <summary>Pulls weights towards zero, for there are few examples of what ought to be refused.</summary>
    private const double Shrinkage = 0.002;

    public static double[] Fit(IReadOnlyList<Example> examples)
    {
        var weights = new double[examples[0].Numbers.Count];
        var total = examples.Sum(example => example.Weight);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var example in examples)
            {
                var error = example.Weight * (Probability(weights, example.Numbers) - (example.Answers ? 1 : 0));
                for (var i = 0; i < weights.Length; i++) gradient[i] += error * example.Numbers[i];
            }

            for (var i = 0; i < weights.Length; i++) weights[i] -= Rate * ((gradient[i] / total) + (i == 0 ? 0 : Shrinkage * weights[i]));
        }

        return weights;
    }

    public static double Probability(IReadOnlyList<double> weights, IReadOnlyList<double> numbers) =>
        1 / (1 + Math.Exp(-weights.Zip(numbers, (weight, number) => weight * number).Sum()));
}
