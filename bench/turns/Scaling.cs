using System.Globalization;
using AssistantBot.Tests.Storage.Postgres;

namespace AssistantBot.Bench.Turns;

/// <summary>One instance and two on one PostgreSQL, in turn; each has half of a processor once it is warm.</summary>
internal static class Scaling
{
    public static async Task RunAsync(TurnsOptions options)
    {
        await using var sink = await Sink.StartAsync();
        using var load = new Load(sink, Load.Questions(options.Questions));
        // It ends with this program.
        var server = PostgresTestServer.Running;
        using var one = Subjects.StartOurs(options, "--State:ConnectionString", server.NewDatabase());
        var database = server.NewDatabase();
        using var left = Subjects.StartOurs(options, "--State:ConnectionString", database);
        using var right = Subjects.StartOurs(options, "--State:ConnectionString", database);
        (string Name, Subject[] Of)[] sides = [("one instance", [one]), ("two instances", [left, right])];
        foreach (var (_, subjects) in sides)
        {
            foreach (var subject in subjects) await StartedAsync(load, subject);
            await load.WarmAsync([.. subjects.Select(subject => subject.Address)], options with { WarmTurns = options.WarmTurns * subjects.Length });
        }

        var limits = sides.SelectMany(side => side.Of).Select(subject => new HalfACore(subject.Id)).ToList();
        Console.WriteLine("| round | program | turns a second | median, ms | p99, ms | failed |\n|---|---|---|---|---|---|");
        var ratios = new List<double>();
        for (var round = 1; round <= options.Rounds; round++)
        {
            var speeds = new List<double>();
            foreach (var (name, subjects) in sides)
            {
                var result = await load.RunAsync([.. subjects.Select(subject => subject.Address)], options.People, options.Length);
                speeds.Add(result.PerSecond);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {round} | {name} | {result.PerSecond:0.0} | {result.At(0.5):0} | {result.At(0.99):0} | {result.Failed} |"));
            }

            ratios.Add(speeds[1] / speeds[0]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nTwo instances did {ratios.Order().ElementAt(ratios.Count / 2):0.00} times the work of one in the median of {ratios.Count} rounds, {ratios.Min():0.00} times in the worst."));
        foreach (var subject in sides.SelectMany(side => side.Of)) subject.Dispose();
        limits.ForEach(limit => limit.Dispose());
    }

    private static async Task StartedAsync(Load load, Subject subject)
    {
        while (!(await load.AskAsync(subject.Address, -TimeProvider.System.GetTimestamp(), 0)).IsAnswered)
        {
            if (subject.HasEnded) throw new InvalidOperationException("an instance has ended");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
