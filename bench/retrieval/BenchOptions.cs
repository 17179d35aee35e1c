using System.Globalization;

namespace AssistantBot.Bench.Retrieval;

/// <summary>What is measured.</summary>
/// <param name="Knowledge">Folder of the corpus.</param>
/// <param name="Questions">Files with one question a line.</param>
/// <param name="Growth">How many times the corpus; empty: the comparison of quality and speed on the corpus itself.</param>
/// <param name="Work">Folder for what is passed between programs.</param>
internal sealed record BenchOptions(string Knowledge, IReadOnlyList<string> Questions, IReadOnlyList<int> Growth, string Work)
{
    public static BenchOptions Read(string[] args)
    {
        var rest = new List<string>();
        var (growth, work) = (new List<int>(), Path.Combine(Path.GetTempPath(), "assistant-bench-retrieval"));
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--growth") growth = [.. args[++i].Split(',').Select(times => int.Parse(times, CultureInfo.InvariantCulture))];
            else if (args[i] == "--work") work = args[++i];
            else rest.Add(args[i]);
        }

        if (rest.Count < 2) throw new ArgumentException("usage: KNOWLEDGE QUESTIONS.jsonl... [--growth 1,10,100] [--work FOLDER]");
        return new BenchOptions(rest[0], rest[1..], growth, work);
    }
}
