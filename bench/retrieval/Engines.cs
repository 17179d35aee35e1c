using System.Diagnostics;
using System.Text.Json;
using AssistantBot.Knowledge.Indexing;
using AssistantBot.Knowledge.Passages;

namespace AssistantBot.Bench.Retrieval;

/// <summary>The engines of the comparison.</summary>
internal static class Engines
{
    /// <summary>How often each query is timed; its median counts.</summary>
    public const int Passes = 3;

    /// <summary>Our own index.</summary>
    public static EngineRun Ours(IReadOnlyList<Passage> passages, IReadOnlyList<string> synonyms, IReadOnlyList<string> questions, string name = "this index")
    {
        PassageIndex.Build(passages, synonyms);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var index = PassageIndex.Build(passages, synonyms);
        var build = watch.Elapsed.TotalMilliseconds;
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var run = Timed(name, build, memory, questions, question => [.. index.Search(index.Analyze(question), 10).Select(hit => hit.Passage.Number)]);
        GC.KeepAlive(index);
        return run;
    }

    /// <summary>Times a search over all questions.</summary>
    public static EngineRun Timed<T>(string name, double build, double memory, IReadOnlyList<T> questions, Func<T, IReadOnlyList<int>> search)
    {
        var found = questions.Select(search).ToList();
        var times = questions.Select(question => Enumerable.Range(0, Passes).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            search(question);
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }).Order().ElementAt(Passes / 2)).ToList();
        return new EngineRun(name, build, memory, times, found);
    }

    /// <summary>MiniSearch, Orama and lunr, from npm, in node.</summary>
    public static async Task<IReadOnlyList<EngineRun>> JavaScriptAsync(string input, string work)
    {
        if (!Directory.Exists(Path.Combine(work, "node_modules", "lunr")))
            await RunAsync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", "--prefix", work, "minisearch@7", "@orama/orama@3", "lunr@2"], work);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peers", "engines.mjs"), Path.Combine(work, "engines.mjs"), overwrite: true);
        return await PeersAsync("node", ["--expose-gc", "--max-old-space-size=6000", "engines.mjs", input], work);
    }

    /// <summary>Apache Lucene of Debian's liblucene8-java.</summary>
    public static async Task<IReadOnlyList<EngineRun>> LuceneAsync(EngineInput input, string work)
    {
        static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var passages = input.Passages.Select(passage => string.Join('\t', Flat(passage.Title), Flat(passage.Headings), Flat(passage.Asks), Flat(passage.Text)));
        var questions = input.Questions.Select(question => $"{Flat(question.Text)}\t{string.Join(' ', question.Added)}");
        var file = Path.Combine(work, "input.tsv");
        await File.WriteAllLinesAsync(file, [.. passages, "", .. questions]);
        var jars = string.Join(Path.PathSeparator, Directory.GetFiles("/usr/share/java", "lucene-*.jar"));
        return await PeersAsync("java", ["-Xmx4g", "-cp", jars, Path.Combine(AppContext.BaseDirectory, "peers", "Lucene.java"), file], work);
    }

    private static async Task<IReadOnlyList<EngineRun>> PeersAsync(string program, string[] arguments, string work) =>
        JsonSerializer.Deserialize(await RunAsync(program, arguments, work), BenchJson.Default.ListEngineRun)!;

    private static async Task<string> RunAsync(string program, string[] arguments, string work)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = work })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
