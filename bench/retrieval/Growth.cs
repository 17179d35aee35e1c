using System.Globalization;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Bench.Retrieval;

/// <summary>How build, query and memory grow with the corpus: synthetic passages that keep its word statistics, beside Lucene in the same run.</summary>
internal static class Growth
{
    public static async Task RunAsync(QuestionSet set, BenchOptions options)
    {
        var expansion = new Expansion(set.Synonyms);
        Console.WriteLine("| times | passages | engine | build, ms | query median, ms | query p99, ms | memory, MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var times in options.Growth)
        {
            var passages = new SyntheticCorpus(set.Passages).Grow(times);
            var fields = passages.Select(passage => new PassageFields(passage.Document.Title, passage.HeadingPath, string.Join(" . ", passage.Asks), passage.Text));
            var input = new EngineInput([.. fields], [.. set.Questions.Select(question => expansion.Expand(question.Question))]);
            Write(times, passages.Count, Engines.Ours(passages, set.Synonyms, [.. set.Questions.Select(question => question.Question)]));
            foreach (var run in await Engines.LuceneAsync(input, options.Work)) Write(times, passages.Count, run);
            foreach (var run in SqliteEngine.Run(input)) Write(times, passages.Count, run);
        }
    }

    private static void Write(int times, int passages, EngineRun run) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {times} | {passages} | {run.Engine} | {run.BuildMs:0} | {Comparison.At(run.QueryUs, 0.5) / 1000:0.00} | {Comparison.At(run.QueryUs, 0.99) / 1000:0.00} | {run.MemoryMb:0.0} |"));
}

/// <summary>Passages made of the corpus's own word pairs: each follows the lengths of a real one, field by field.</summary>
internal sealed class SyntheticCorpus
{
    private const int Seed = 20260401;
    private readonly IReadOnlyList<Passage> _real;
    private readonly Dictionary<string, List<string>> _followers = new(StringComparer.Ordinal);
    private readonly List<string> _starts = [];
    private readonly Random _random = new(Seed);

    public SyntheticCorpus(IReadOnlyList<Passage> real)
    {
        _real = real;
        foreach (var passage in real)
        {
            foreach (var text in passage.Asks.Append(passage.Text).Append(passage.HeadingPath)) Learn(text);
        }
    }

    /// <summary>The real passages, and synthetic ones until there are so many times as many.</summary>
    public IReadOnlyList<Passage> Grow(int times)
    {
        var passages = new List<Passage>(_real);
        while (passages.Count < _real.Count * times)
        {
            var model = _real[passages.Count % _real.Count];
            passages.Add(model with
            {
                Number = passages.Count, HeadingPath = Write(model.HeadingPath), Text = Write(model.Text), Asks = [.. model.Asks.Select(Write)], Statements = [],
            });
        }

        return passages;
    }

    private void Learn(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0) _starts.Add(words[0]);
        foreach (var (first, second) in words.Zip(words.Skip(1)))
        {
            if (!_followers.TryGetValue(first, out var followers)) _followers[first] = followers = [];
            followers.Add(second);
        }
    }

    private string Write(string model)
    {
        var words = new List<string>();
        var count = model.Count(letter => letter == ' ') + 1;
        while (words.Count < count)
        {
            var next = words.Count > 0 && _followers.TryGetValue(words[^1], out var followers) ? followers : _starts;
            words.Add(next[_random.Next(next.Count)]);
        }

        return string.Join(' ', words);
    }
}
