using System.Globalization;

namespace AssistantBot.Bench.Turns;

/// <summary>What is measured.</summary>
/// <param name="Questions">Files with one question a line.</param>
/// <param name="Rounds">How often each program has its turn.</param>
/// <param name="Length">How long each is measured in a round.</param>
/// <param name="WarmUp">How long each is driven before that.</param>
/// <param name="WarmTurns">How many turns each has answered at least before it is measured: code that was just started is slow.</param>
/// <param name="Instances">True for the comparison of one instance with two, each with half a processor.</param>
/// <param name="People">How many ask at the same time.</param>
/// <param name="Only">Names of the programs that are measured; empty for all.</param>
/// <param name="Program">Our program, as it was built.</param>
/// <param name="Work">Folder for data and npm packages.</param>
internal sealed record TurnsOptions(
    IReadOnlyList<string> Questions, int Rounds, TimeSpan Length, TimeSpan WarmUp, int WarmTurns, bool Instances, int People, IReadOnlyList<string> Only, string Program, string Work)
{
    private static readonly string[] AllQuestions = ["tests/questions/development-1.jsonl", "tests/questions/development-2.jsonl", "tests/questions/development-3.jsonl"];

    public static TurnsOptions Read(string[] args)
    {
        var options = new TurnsOptions([], 3, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5), 2_000, false, 32, [], "src/AssistantBot/bin/Release/net10.0/AssistantBot.dll", Path.Combine(Path.GetTempPath(), "assistant-bench-turns"));
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--rounds" => options with { Rounds = Number(args[++i]) },
                "--seconds" => options with { Length = TimeSpan.FromSeconds(Number(args[++i])) },
                "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(Number(args[++i])) },
                "--warm-turns" => options with { WarmTurns = Number(args[++i]) },
                "--instances" => options with { Instances = true },
                "--people" => options with { People = Number(args[++i]) },
                "--only" => options with { Only = args[++i].Split(',') },
                "--program" => options with { Program = args[++i] },
                "--work" => options with { Work = args[++i] },
                var file => options with { Questions = [.. options.Questions, file] },
            };
        }

        return options.Questions.Count > 0 ? options : options with { Questions = AllQuestions };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
