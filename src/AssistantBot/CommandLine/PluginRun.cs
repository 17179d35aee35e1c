using AssistantBot.Channels.Activities;
using AssistantBot.Composition;
using AssistantBot.Conversation.Drafting;
using AssistantBot.Conversation.Ports;
using AssistantBot.Plugins;
using AssistantBot.Plugins.Drafting;
using AssistantBot.Plugins.Forms;

namespace AssistantBot.CommandLine;

/// <summary>One run of a plugin: from its input to the report's text or file.</summary>
internal sealed class PluginRun(Verbs verbs, IServiceProvider services, IPlugin plugin)
{
    public async Task<int> EvaluateAsync(PluginRequest request, CancellationToken cancel)
    {
        var input = request.Input switch
        {
            null => FormJson.Empty(plugin.Form),
            "-" => await verbs.Input.ReadToEndAsync(cancel),
            var file => await File.ReadAllTextAsync(file, cancel),
        };
        var evidence = request.Document is { } document ? await FindAsync(document, cancel) : null;
        var reading = FormJson.Read(plugin, input, evidence is null ? null : answers => ((IDraftingPlugin)plugin).Draft(answers, evidence));
        if (reading.Problems.Count > 0) return Refuse(request.Input ?? plugin.Name, reading.Problems);
        var report = plugin.Evaluate(reading.Answers);
        return PluginFormats.Paper(request.Format) is { } format
            ? await SaveAsync(await services.GetRequiredService<IPapers>().WriteAsync(report, format, "", cancel), format, request.Output, cancel)
            : await WriteAsync(request.Output, PluginFormats.Write(request.Format, report, new TerminalCards(services.GetRequiredService<SourceLabel>())), cancel);
    }

    public async Task<int> WriteAsync(string? file, string text, CancellationToken cancel)
    {
        if (file is null) await verbs.Output.WriteLineAsync(text.AsMemory(), cancel);
        else await File.WriteAllTextAsync(file, text + "\n", cancel);
        return 0;
    }

    private async Task<DocumentEvidence> FindAsync(string file, CancellationToken cancel)
    {
        await using var content = File.OpenRead(file);
        var document = await services.GetRequiredService<IDocumentReader>().ReadAsync(Path.GetFileName(file), content, cancel);
        return services.GetRequiredService<IEvidenceFinder>().Find(document, ((IDraftingPlugin)plugin).Topics);
    }

    private int Refuse(string input, IReadOnlyList<string> problems)
    {
        foreach (var problem in problems) verbs.Failed($"{input}: {problem}");
        return Failure.Failed;
    }

    /// <summary>Puts a paper where it was asked for: CSV is text and is printed, what is not goes into a file of the current folder, whose name is printed.</summary>
    private async Task<int> SaveAsync(Paper paper, PaperFormat format, string? file, CancellationToken cancel)
    {
        if (file is not null)
        {
            File.Copy(paper.Path, file, overwrite: true);
        }
        else if (format == PaperFormat.Csv)
        {
            await verbs.Output.WriteAsync((await File.ReadAllTextAsync(paper.Path, cancel)).AsMemory(), cancel);
        }
        else
        {
            var own = FreeName(paper.Name);
            File.Copy(paper.Path, own);
            await verbs.Output.WriteLineAsync(own.AsMemory(), cancel);
        }

        return 0;
    }

    /// <summary>The name, or the next that no file of the folder has: nothing is written over unasked.</summary>
    private static string FreeName(string name) => Enumerable.Range(1, int.MaxValue)
        .Select(number => number == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)} ({number}){Path.GetExtension(name)}")
        .First(free => !File.Exists(free));
}
