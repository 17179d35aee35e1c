using System.Globalization;
using System.Text;
using AssistantBot.Conversation.Answers.Calibration;

namespace AssistantBot.Evaluation;

/// <summary>A calibration as Markdown: how far the probabilities can be relied on, what each threshold refuses, and the weights for <c>answers.yaml</c>.</summary>
internal static class CalibrationText
{
    private const int Bins = 5;

    private static readonly double[] Thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];

    public static string Of(CalibrationReport report)
    {
        var text = new StringBuilder();
        foreach (var group in report.Judged.GroupBy(judged => judged.Group))
        {
            Reliability(text, group.Key, [.. group]);
            Refusals(text, [.. group]);
        }

        text.Append("Weights for knowledge/answers.yaml:\n\n");
        foreach (var (name, weight) in report.Weights) text.Append(CultureInfo.InvariantCulture, $"  {name}: {weight:F2}\n");
        return text.ToString();
    }

    private static void Reliability(StringBuilder text, string group, List<JudgedExample> judged)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {group}: judged | examples | mean judged | did answer |\n|---|---|---|---|\n");
        foreach (var bin in judged.GroupBy(one => Math.Min(Bins - 1, (int)(one.Probability * Bins))).OrderBy(bin => bin.Key))
        {
            var weight = bin.Sum(one => one.Weight);
            var (mean, right) = (bin.Sum(one => one.Weight * one.Probability) / weight, bin.Where(one => one.Answers).Sum(one => one.Weight) / weight);
            text.Append(CultureInfo.InvariantCulture, $"| {(double)bin.Key / Bins:F1} to {(bin.Key + 1.0) / Bins:F1} | {bin.Count()} | {mean:F2} | {right:F2} |\n");
        }
    }

    /// <summary>An example of weight below 1 had its evidence withheld.</summary>
    private static void Refusals(StringBuilder text, List<JudgedExample> judged)
    {
        text.Append("\n| threshold | answerable refused | unanswerable refused | withheld refused |\n|---|---|---|---|\n");
        foreach (var threshold in Thresholds)
        {
            string Share(Func<JudgedExample, bool> which) => $"{judged.Count(one => which(one) && one.Probability < threshold)} of {judged.Count(which)}";
            text.Append(CultureInfo.InvariantCulture, $"| {threshold:F2} | {Share(one => one.Answers)} | {Share(one => !one.Answers && one.Weight >= 1)} | {Share(one => !one.Answers && one.Weight < 1)} |\n");
        }

        text.Append('\n');
    }
}
