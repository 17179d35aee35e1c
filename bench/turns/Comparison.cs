using System.Diagnostics;
using System.Globalization;

namespace AssistantBot.Bench.Turns;

/// <summary>Every program in turn, round after round, under the same load.</summary>
internal static class Comparison
{
    public static async Task RunAsync(TurnsOptions options)
    {
        var questions = Load.Questions(options.Questions);
        var subjects = await Subjects.AllAsync(options);
        await using var sink = await Sink.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{questions.Count} questions; {options.People} people; {options.Rounds} rounds of {options.Length.TotalSeconds:0} s after {options.WarmUp.TotalSeconds:0} s and {options.WarmTurns} turns\n"));
        var runs = new List<Run>();
        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var (name, start) in subjects)
            {
                runs.Add(await MeasureAsync(name, start, sink, questions, options));
                Console.Error.WriteLine(Row($"{name}, round {round}", [runs[^1]]));
            }
        }

        Console.WriteLine("| program | turns a second | median, ms | p99, ms | processor a turn, ms | start to first answer, s | memory, MB | at most, MB | cited | failed |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var name in subjects.Keys) Console.WriteLine(Row(name, [.. runs.Where(run => run.Name == name)]));
        Directory.Delete(Path.Combine(options.Work, "data"), recursive: true);
    }

    private static async Task<Run> MeasureAsync(string name, Func<Subject> start, Sink sink, IReadOnlyList<string> questions, TurnsOptions options)
    {
        using var load = new Load(sink, questions);
        var begun = Stopwatch.GetTimestamp();
        using var subject = start();
        // A connection that is refused costs next to nothing.
        while (!(await load.AskAsync(subject.Address, -Stopwatch.GetTimestamp(), 0)).IsAnswered)
        {
            if (subject.HasEnded) throw new InvalidOperationException($"{name} has ended");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        var first = Stopwatch.GetElapsedTime(begun);
        await load.WarmAsync([subject.Address], options);
        var before = subject.Processor;
        var result = await load.RunAsync([subject.Address], options.People, options.Length);
        return new Run(name, first, result, (subject.Processor - before) / Math.Max(1, result.Turns), subject.Memory);
    }

    /// <summary>The medians of some runs.</summary>
    private static string Row(string name, IReadOnlyList<Run> runs)
    {
        double Median(Func<Run, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Median(run => run.Result.PerSecond):0} | {Median(run => run.Result.At(0.5)):0.0} | {Median(run => run.Result.At(0.99)):0.0} | {Median(run => run.Processor.TotalMilliseconds):0.00} | {Median(run => run.First.TotalSeconds):0.00} | {Median(run => run.Memory.Now):0} | {Median(run => run.Memory.Most):0} | {Median(run => 100.0 * run.Result.Cited / Math.Max(1, run.Result.Turns)):0}% | {runs.Sum(run => run.Result.Failed)} |");
    }

    /// <param name="First">From the start of the process until its first answer had come.</param>
    /// <param name="Processor">Processor time of the program for each turn.</param>
    private sealed record Run(string Name, TimeSpan First, LoadResult Result, TimeSpan Processor, (double Now, double Most) Memory);
}
