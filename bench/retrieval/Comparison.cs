using System.Globalization;
using System.Text.Json;

namespace AssistantBot.Bench.Retrieval;

/// <summary>Quality and speed of every engine on the same passages and questions, in one run.</summary>
internal static class Comparison
{
    public static async Task RunAsync(QuestionSet set, BenchOptions options)
    {
        var expansion = new Expansion(set.Synonyms);
        var fields = set.Passages.Select(passage => new PassageFields(passage.Document.Title, passage.HeadingPath, string.Join(" . ", passage.Asks), passage.Text));
        var input = new EngineInput([.. fields], [.. set.Questions.Select(question => expansion.Expand(question.Question))]);
        var file = Path.Combine(options.Work, "input.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(input, BenchJson.Default.EngineInput));

        var runs = new List<EngineRun> { Engines.Ours(set.Passages, set.Synonyms, [.. set.Questions.Select(question => question.Question)]) };
        runs.AddRange(SqliteEngine.Run(input));
        runs.AddRange(await Engines.LuceneAsync(input, options.Work));
        runs.AddRange(await Engines.JavaScriptAsync(file, options.Work));

        Console.WriteLine("| engine | hit@1 | hit@5 | MRR@10 | build, ms | query median, us | query p99, us | memory, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var run in runs) Console.WriteLine(Row(set, run));
    }

    private static string Row(QuestionSet set, EngineRun run)
    {
        var ranks = set.Questions.Select((question, i) => set.RankOfRight(question, run.Found[i])).ToList();
        var (hit1, hit5) = (ranks.Average(rank => rank == 1 ? 1.0 : 0), ranks.Average(rank => rank is > 0 and <= 5 ? 1.0 : 0));
        return string.Create(CultureInfo.InvariantCulture, $"| {run.Engine} | {hit1:0.000} | {hit5:0.000} | {ranks.Average(rank => rank == 0 ? 0 : 1.0 / rank):0.000} | {run.BuildMs:0} | {At(run.QueryUs, 0.5):0} | {At(run.QueryUs, 0.99):0} | {run.MemoryMb:0.0} |");
    }

    /// <summary>A quantile by nearest rank.</summary>
    public static double At(IReadOnlyList<double> times, double quantile) => times.Order().ElementAt(Math.Min(times.Count - 1, (int)Math.Ceiling(quantile * times.Count) - 1));
}
